using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using CourseKit.Grading.Harness;
using CourseKit.Sandbox.Protocol;

namespace CourseKit.Grading;

/// <summary>
/// A student's code for one exercise as the graded tests meet it: an object of the contract whose calls go to another process.
/// A process that is lost costs the test that lost it; the next test gets a fresh one.
/// </summary>
internal sealed class SandboxedStudent(SandboxLimits limits, Exercise exercise) : StudentSource, IAsyncDisposable
{
    private readonly Stopwatch _spent = new();
    private StudentProcess _process = new(limits);
    private LoadRequest? _code;
    private StudentFailureException? _failure;

    /// <summary>Loads compiled code, before the first test.</summary>
    /// <returns>Why there is nothing in it to test; null when there is.</returns>
    /// <exception cref="StudentFailureException">It cannot even be loaded within the limits.</exception>
    public string? Load(CompileReply compiled, Type contract)
    {
        _code = new LoadRequest(compiled.Assembly, compiled.Symbols, contract.FullName!);
        return _process.Load(_code, _spent);
    }

    public override TContract Create<TContract>()
    {
        _spent.Reset();
        if (!_process.IsUsable)
        {
            StartAfresh();
        }

        Request(null, []);
        return StudentProxy.Create<TContract>(this);
    }

    /// <summary>Why the test that has just run got no answer, told once; null when nothing was amiss.</summary>
    public StudentFailureException? TakeFailure()
    {
        StudentFailureException? failure = _failure;
        _failure = null;
        return failure;
    }

    /// <summary>Calls a member of the contract.</summary>
    public object? Call(MethodInfo method, object?[] arguments)
    {
        JsonElement[] values = [.. method.GetParameters().Zip(arguments, (parameter, value) => JsonSerializer.SerializeToElement(value, parameter.ParameterType, PlainData.Options))];
        JsonElement? result = Request(method.Name, values);
        return method.ReturnType == typeof(void) ? null : Read(result, method);
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private void StartAfresh()
    {
        _process.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _process = new StudentProcess(limits);
        Guard(() => _process.Load(_code!, _spent));
    }

    private JsonElement? Request(string? member, IReadOnlyList<JsonElement> arguments)
    {
        CallReply reply = Guard(() => _process.Call(member, arguments, _spent));
        return reply.Exception is { } exception ? throw Fail(Judge(member, exception)) : reply.Value;
    }

    private StudentFailureException Judge(string? member, ThrownException exception) => exception.Type switch
    {
        "System.NotImplementedException" => new StudentFailureException(Verdict.Failed, StudentMessage.NotWritten(member, Place(exception))),
        "System.OutOfMemoryException" => _process.Lose(Verdict.Memory, StudentMessage.TooMuchMemory(limits.HeapBytes)),
        _ => new StudentFailureException(Verdict.Crashed, StudentMessage.Threw(member, exception, Place(exception))),
    };

    private object Read(JsonElement? result, MethodInfo method)
    {
        try
        {
            return result?.Deserialize(method.ReturnType, PlainData.Options) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw Fail(new StudentFailureException(Verdict.Rejected, StudentMessage.WrongKind(method.Name, method.ReturnType)));
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

    private StudentFailureException Fail(StudentFailureException failure) => _failure = failure;
}
