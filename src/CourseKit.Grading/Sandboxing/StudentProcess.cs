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
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);

    private readonly SandboxLimits _limits;
    private readonly ChildProcess _process;
    private long _printed;
    private int _calls;

    private StudentProcess(SandboxLimits limits, Isolation isolation)
    {
        _limits = limits;
        _process = ChildProcess.Start(new ChildProcessOptions
        {
            AssemblyPath = Installation.Sandbox,
            Arguments = ["run"],
            WorkingDirectory = Path.GetTempPath(),
            IsUntrusted = true,
            IsWalled = isolation.HasWalls,
            HeapLimit = limits.HeapBytes,
            ResidentLimit = limits.ResidentBytes,
            ProcessLimit = limits.Processes,
            ProcessorTimeLimit = limits.ProcessorTime,
            FileLimit = limits.DiskBytes,
            MaximumLineLength = limits.AnswerCharacters,
            OnStandardOutput = CountPrinted,
        });
    }

    /// <summary>Whether it can be called again; false once a call has failed in a way that leaves it in doubt.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>Whether it runs; one that waits for its first code can be lost as well.</summary>
    public bool IsRunning => _process.ExitCode is null;

    /// <summary>Whether the code has printed anything.</summary>
    public bool HasPrinted => Interlocked.Read(ref _printed) > 0;

    /// <summary>Starts a process and waits until it is ready for a student's code.</summary>
    /// <exception cref="InvalidOperationException">It does not start; no student's code has had a part in that.</exception>
    public static async Task<StudentProcess> StartAsync(SandboxLimits limits, Isolation isolation)
    {
        var process = new StudentProcess(limits, isolation);
        using var limit = new CancellationTokenSource(StartTime);
        try
        {
            return await process._process.ReadLineAsync(limit.Token).ConfigureAwait(false) == Greeting.Ready ? process : throw new InvalidOperationException(process._process.ErrorOutput);
        }
        catch (Exception exception)
        {
            await process.DisposeAsync().ConfigureAwait(false);
            throw new InvalidOperationException($"The process for a student's code does not start. {exception.Message}", exception);
        }
    }

    /// <summary>Loads the compiled code.</summary>
    /// <returns>Why there is nothing in it to test; null when there is.</returns>
    public string? Load(LoadRequest code, TestClock clock)
    {
        LoadReply reply = Read<LoadReply>(Exchange(code, null, clock));
        return reply.Refusal is { } refusal ? PlainText.Clean(refusal, StudentMessage.Characters) : null;
    }

    /// <summary>Calls a member of the contract, or makes a new object when <paramref name="method"/> is null.</summary>
    public CallReply Call(string? method, CallArguments arguments, TestClock clock)
    {
        int id = ++_calls;
        CallReply reply = Read<CallReply>(Exchange(new CallRequest(id, method, arguments.Plain), method, clock));
        while (reply.Id == id && reply.Callback is { } callback)
        {
            reply = Read<CallReply>(Exchange(new CallbackReply(Answer(callback, arguments)), method, clock));
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

    private string Exchange<TRequest>(TRequest request, string? member, TestClock clock)
    {
        using var limit = new CancellationTokenSource(clock.Left);
        clock.Start();
        try
        {
            return ExchangeAsync(JsonSerializer.Serialize(request, PlainData.Options), limit.Token).GetAwaiter().GetResult() ?? throw Ended(member);
        }
        catch (OperationCanceledException)
        {
            StudentFailureException tooSlow = Lose(Verdict.Timeout, StudentMessage.TooSlow(member, clock.Limit));
            clock.RunOut();
            throw tooSlow;
        }
        finally
        {
            clock.Stop();
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

    private StudentFailureException Ended(string? member)
    {
        string errorOutput = _process.ErrorOutput;
        if (Limit(errorOutput) is var (verdict, message))
        {
            return Lose(verdict, message);
        }

        bool overflow = errorOutput.Contains("Stack overflow", StringComparison.Ordinal);
        return Lose(Verdict.Crashed, overflow ? StudentMessage.StackOverflow(member) : StudentMessage.Ended(_process.ExitCode));
    }

    /// <summary>The limit that ended the process, if one did.</summary>
    private (Verdict Verdict, string Message)? Limit(string errorOutput) => _process.Exceeded switch
    {
        ChildLimit.Memory => (Verdict.Memory, StudentMessage.TooMuchMemory(_limits.HeapBytes)),
        ChildLimit.Processes => (Verdict.ProcessLimit, StudentMessage.TooManyProcesses(_limits.Processes)),
        ChildLimit.ProcessorTime => (Verdict.Timeout, StudentMessage.TooMuchProcessorTime(_limits.ProcessorTime)),
        ChildLimit.FileSize => (Verdict.DiskLimit, StudentMessage.TooMuchDisk(_limits.DiskBytes)),
        ChildLimit.LineLength => (Verdict.OutputLimit, StudentMessage.TooMuchOutput),
        _ when Interlocked.Read(ref _printed) > _limits.PrintedCharacters => (Verdict.OutputLimit, StudentMessage.TooMuchOutput),
        _ when TellsOfNoMemory(errorOutput) => (Verdict.Memory, StudentMessage.TooMuchMemory(_limits.HeapBytes)),
        _ => null,
    };

    private static bool TellsOfNoMemory(string errorOutput) =>
        errorOutput.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) || errorOutput.Contains("OutOfMemoryException", StringComparison.Ordinal);

    private void CountPrinted(string text)
    {
        if (Interlocked.Add(ref _printed, text.Length) > _limits.PrintedCharacters)
        {
            _process.Kill();
        }
    }
}
