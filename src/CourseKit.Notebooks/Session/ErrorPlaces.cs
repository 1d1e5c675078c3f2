using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;

namespace CourseKit.Notebooks.Session;

/// <summary>Traces exceptions back to the lines of the cells and imported files they came through.</summary>
internal sealed class ErrorPlaces(string folder)
{
    private readonly ConcurrentDictionary<string, CodeOrigin> _origins = new();

    /// <summary>Remembers a text, so that a later error can show its lines.</summary>
    public void Remember(CodeOrigin origin) => _origins[origin.FileName(folder)] = origin;

    /// <summary>The exception as an error of the cell.</summary>
    public CellFailedException Failure(Exception exception)
    {
        Exception cause = Cause(exception);
        if (cause is CellFailedException failed)
        {
            return failed;
        }

        // The exception around the cause, if there is one, came through the lines that waited for it.
        IEnumerable<ErrorPlace> places = Frames(cause).Concat(cause == exception ? [] : Frames(exception))
            .Where(frame => frame.GetFileName() is string file && _origins.ContainsKey(file))
            .Select(frame => _origins[frame.GetFileName()!].Place(frame.GetFileLineNumber()));
        string name = cause.GetType().FullName!.Split('+')[^1];
        string message = cause is OutOfMemoryException ? CellError.OutOfMemory : cause.Message;
        return new CellFailedException(new CellError(name, message) { Places = [.. places.Distinct()] });
    }

    private static StackFrame[] Frames(Exception exception) => new StackTrace(exception, fNeedFileInfo: true).GetFrames();

    private static Exception Cause(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [Exception only] } => Cause(only),
        TargetInvocationException { InnerException: Exception inner } => Cause(inner),
        TypeInitializationException { InnerException: Exception inner } => Cause(inner),
        _ => exception,
    };
}
