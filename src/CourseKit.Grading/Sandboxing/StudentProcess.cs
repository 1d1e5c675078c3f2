using System.Diagnostics;
using System.Text.Json;
using CourseKit.Platform;
using CourseKit.Sandbox.Protocol;

namespace CourseKit.Grading;

/// <summary>
/// One process in which a student's code runs, and the calls that go to it. Nothing that comes back is trusted: whatever is
/// not a proper answer becomes a <see cref="StudentFailureException"/>.
/// </summary>
internal sealed class StudentProcess : IAsyncDisposable
{
    private readonly SandboxLimits _limits;
    private readonly ChildProcess _process;
    private long _printed;
    private int _calls;

    public StudentProcess(SandboxLimits limits)
    {
        _limits = limits;
        _process = ChildProcess.Start(new ChildProcessOptions
        {
            AssemblyPath = Installation.Sandbox,
            Arguments = ["run"],
            WorkingDirectory = Path.GetTempPath(),
            HeapLimit = limits.HeapBytes,
            ResidentLimit = limits.ResidentBytes,
            MaximumLineLength = limits.AnswerCharacters,
            OnStandardOutput = CountPrinted,
        });
    }

    /// <summary>Whether it can be called again; false once a call has failed in a way that leaves it in doubt.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>Loads the compiled code.</summary>
    /// <returns>Why there is nothing in it to test; null when there is.</returns>
    public string? Load(LoadRequest code, Stopwatch spent)
    {
        LoadReply reply = Read<LoadReply>(Exchange(code, spent));
        return reply.Refusal is { } refusal ? PlainText.Clean(refusal, StudentMessage.Characters) : null;
    }

    /// <summary>Calls a member of the contract, or makes a new object when <paramref name="method"/> is null.</summary>
    public CallReply Call(string? method, CallArguments arguments, Stopwatch spent)
    {
        int id = ++_calls;
        CallReply reply = Read<CallReply>(Exchange(new CallRequest(id, method, arguments.Plain), spent));
        while (reply.Id == id && reply.Callback is { } callback)
        {
            reply = Read<CallReply>(Exchange(new CallbackReply(Answer(callback, arguments)), spent));
        }

        return reply.Id == id ? reply : throw Lose(Verdict.Rejected, StudentMessage.NoAnswer);
    }

    /// <summary>Gives the process up: it will be ended, and a fresh one has to take its place.</summary>
    public StudentFailureException Lose(Verdict verdict, string message)
    {
        IsUsable = false;
        _process.Kill();
        return new StudentFailureException(verdict, message);
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private JsonElement Answer(CallbackRequest callback, CallArguments arguments)
    {
        try
        {
            return arguments.Call(callback);
        }
        catch (StudentFailureException failure)
        {
            throw Lose(failure.Verdict, failure.Message);
        }
    }

    private string Exchange<TRequest>(TRequest request, Stopwatch spent)
    {
        TimeSpan left = _limits.TestTime - spent.Elapsed;
        using var limit = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        spent.Start();
        try
        {
            return ExchangeAsync(JsonSerializer.Serialize(request, PlainData.Options), limit.Token).GetAwaiter().GetResult() ?? throw Ended();
        }
        catch (OperationCanceledException)
        {
            throw Lose(Verdict.Timeout, StudentMessage.TooSlow(_limits.TestTime));
        }
        finally
        {
            spent.Stop();
        }
    }

    private async Task<string?> ExchangeAsync(string request, CancellationToken limit)
    {
        await _process.SendAsync(request).WaitAsync(limit).ConfigureAwait(false);
        return await _process.ReadLineAsync(limit).ConfigureAwait(false);
    }

    private TReply Read<TReply>(string line)
        where TReply : class
    {
        try
        {
            return JsonSerializer.Deserialize<TReply>(line, PlainData.Options) ?? throw Lose(Verdict.Rejected, StudentMessage.NoAnswer);
        }
        catch (JsonException)
        {
            throw Lose(Verdict.Rejected, StudentMessage.NoAnswer);
        }
    }

    private StudentFailureException Ended()
    {
        string errorOutput = _process.ErrorOutput;
        if (_process.ExceededMemory || errorOutput.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) || errorOutput.Contains("OutOfMemoryException", StringComparison.Ordinal))
        {
            return Lose(Verdict.Memory, StudentMessage.TooMuchMemory(_limits.HeapBytes));
        }

        if (_process.ExceededLineLength || Interlocked.Read(ref _printed) > _limits.PrintedCharacters)
        {
            return Lose(Verdict.OutputLimit, StudentMessage.TooMuchOutput);
        }

        bool overflow = errorOutput.Contains("Stack overflow", StringComparison.Ordinal);
        return Lose(Verdict.Crashed, overflow ? StudentMessage.StackOverflow : StudentMessage.Ended(_process.ExitCode));
    }

    private void CountPrinted(string text)
    {
        if (Interlocked.Add(ref _printed, text.Length) > _limits.PrintedCharacters)
        {
            _process.Kill();
        }
    }
}
