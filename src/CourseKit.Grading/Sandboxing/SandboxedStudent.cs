using System.Reflection;
using System.Text.Json;
using CourseKit.Grading.Harness;
using CourseKit.Sandbox.Protocol;

namespace CourseKit.Grading;

/// <summary>
/// A student's code for one exercise as the graded tests meet it: an object of the contract whose calls go to another process.
/// A process that is lost costs the test that lost it; the next test gets a fresh one.
/// </summary>
internal sealed class SandboxedStudent(StudentProcessPool processes, SandboxLimits limits, Exercise exercise) : StudentSource, IAsyncDisposable
{
    private readonly TestClock _clock = new(limits.TestTime);
    private StudentProcess _process = processes.Take();
    private LoadRequest? _code;
    private Type? _contract;
    private bool _hasPrinted;

    /// <summary>Whether the code has printed anything.</summary>
    public bool HasPrinted => _hasPrinted || _process.HasPrinted;

    /// <summary>Loads compiled code, before the first test.</summary>
    /// <returns>Why there is nothing in it to test; null when there is.</returns>
    /// <exception cref="StudentFailureException">It cannot even be loaded within the limits.</exception>
    public string? Load(CompileReply compiled, Type contract)
    {
        _contract = contract;
        _code = new LoadRequest(compiled.Assembly, compiled.Symbols, contract.FullName!);
        return _process.Load(_code, _clock);
    }

    public override TContract Create<TContract>()
    {
        if (!_process.IsUsable)
        {
            StartAfresh();
        }

        // After a fresh process has loaded the code, which is no test's time.
        _clock.Reset();
        Request(null, CallArguments.None);
        return StudentProxy.Create<TContract>(Call);
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private object? Call(MethodInfo method, object?[] values)
    {
        var arguments = new CallArguments(method, values);
        CallReply reply = Request(method.Name, arguments);
        if (reply.Changed is { } changed)
        {
            TakeBackUntrusted(arguments, changed);
        }

        return method.ReturnType == typeof(void) ? null : Read(reply.Value, method);
    }

    private void StartAfresh()
    {
        _hasPrinted = HasPrinted;
        _process.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _process = processes.Take();
        _clock.Reset();
        Guard(() => _process.Load(_code!, _clock));
    }

    private CallReply Request(string? member, CallArguments arguments)
    {
        CallReply reply = Guard(() => _process.Call(member, arguments, _clock));
        return reply.Exception is { } exception ? throw Fail(Judge(member, exception)) : reply;
    }

    private void TakeBackUntrusted(CallArguments arguments, JsonElement changed)
    {
        try
        {
            TakeBack(arguments, arguments.Read(changed));
        }
        catch (JsonException)
        {
            throw Fail(_process.Lose(Verdict.Rejected, StudentMessage.NoAnswer));
        }
    }

    private StudentFailureException Judge(string? member, ThrownException exception) => exception.Type switch
    {
        "System.NotImplementedException" => new StudentFailureException(Verdict.Failed, StudentMessage.NotWritten(member, Needed(member, exception), Place(exception))),
        "System.OutOfMemoryException" => _process.Lose(Verdict.Memory, StudentMessage.TooMuchMemory(limits.HeapBytes)),
        "System.IO.IOException" when IsDiskFull(exception.Message) => _process.Lose(Verdict.DiskLimit, StudentMessage.TooMuchDisk(limits.DiskBytes)),
        _ => new StudentFailureException(Verdict.Crashed, StudentMessage.Threw(member, exception, Place(exception))),
    };

    /// <summary>The other member of the contract whose stub it is that threw, believed only when there is one.</summary>
    private string? Needed(string? called, ThrownException exception)
    {
        // F# puts the interface's name in front.
        string? method = exception.Method?[(exception.Method.LastIndexOf('.') + 1)..];
        return method != called && Array.Exists(_contract!.GetMethods(), member => member.Name == method) ? method : null;
    }

    /// <summary>Whether it is the runtime's message for a full disk, or for a file past the limit on its size.</summary>
    private static bool IsDiskFull(string message) =>
        message.Contains("No space left on device", StringComparison.Ordinal) || message.Contains("File too large", StringComparison.Ordinal);

    /// <summary>The value that came back. A process that sends none, or one of another kind, is given up: the line may be forged, and the member still at work.</summary>
    private object Read(JsonElement? result, MethodInfo method)
    {
        try
        {
            return result?.Deserialize(method.ReturnType, PlainData.Options) ?? throw Fail(_process.Lose(Verdict.Rejected, StudentMessage.Null(method.Name, method.ReturnType)));
        }
        catch (JsonException)
        {
            throw Fail(_process.Lose(Verdict.Rejected, StudentMessage.WrongKind(method.Name, method.ReturnType)));
        }
    }

    /// <summary>File and line as the student's process tells them, believed only when the file is one that the exercise names.</summary>
    private string? Place(ThrownException exception) =>
        exception.File is { } file && exercise.Sources.Contains(file) && exception.Line > 0
            ? $"{exercise.PathOf(file)}:{exception.Line}"
            : null;

    private TResult Guard<TResult>(Func<TResult> exchange)
    {
        try
        {
            return exchange();
        }
        catch (StudentFailureException failure)
        {
            throw Fail(failure);
        }
    }
}
