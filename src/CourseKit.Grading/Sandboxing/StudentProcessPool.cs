namespace CourseKit.Grading;

/// <summary>Keeps a process started and waiting, so that no exercise has to wait for one. Each process is handed out once.</summary>
internal sealed class StudentProcessPool(SandboxLimits limits, Isolation isolation) : IAsyncDisposable
{
    private Task<StudentProcess> _waiting = StudentProcess.StartAsync(limits, isolation);

    /// <summary>A process that has met no student's code yet; it is the caller's to dispose of.</summary>
    /// <exception cref="InvalidOperationException">No process can be started.</exception>
    public StudentProcess Take()
    {
        StudentProcess process = TakeNext();
        if (process.IsRunning)
        {
            return process;
        }

        // It was lost while it waited.
        process.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return TakeNext();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            StudentProcess process = await _waiting.ConfigureAwait(false);
            await process.DisposeAsync().ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            // It did not start.
        }
    }

    private StudentProcess TakeNext() => Interlocked.Exchange(ref _waiting, StudentProcess.StartAsync(limits, isolation)).GetAwaiter().GetResult();
}
