using System.Text.Json;
using CourseKit.Platform;
using CourseKit.Sandbox.Protocol;

namespace CourseKit.Grading;

/// <summary>
/// Compiles students' sources of one language in a process that may be lost. The process is kept for the next exercise, for a warm compiler is
/// a hundred times quicker than a cold one; it never runs what it compiles.
/// </summary>
internal sealed class Compiler : IAsyncDisposable
{
    private const long HeapBytes = 1 << 30;
    private const long ResidentBytes = 1536 << 20;

    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(2);

    private readonly SourceLanguage _language;
    private readonly TimeSpan _timeLimit;
    private readonly Isolation _isolation;
    private readonly SemaphoreSlim _turn = new(1);
    private ChildProcess _process;
    private bool _isFresh = true;

    public Compiler(SourceLanguage language, TimeSpan timeLimit, Isolation isolation)
    {
        _language = language;
        _timeLimit = timeLimit;
        _isolation = isolation;
        _process = Start();
    }

    /// <summary>The compiled assembly or its errors; null when these sources bring the compiler down.</summary>
    /// <exception cref="InvalidOperationException">The compiler does not even start, which no sources are to blame for.</exception>
    public async Task<CompileReply?> CompileAsync(IReadOnlyList<SourceFile> sources)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            return await CompileInTurnAsync(sources).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync().ConfigureAwait(false);
        _turn.Dispose();
    }

    private async Task<CompileReply?> CompileInTurnAsync(IReadOnlyList<SourceFile> sources)
    {
        bool wasFresh = _isFresh;
        if (wasFresh && await ExchangeAsync(null, StartTime).ConfigureAwait(false) != CompileReply.Ready)
        {
            await RestartAsync().ConfigureAwait(false);
            throw new InvalidOperationException("The compiler did not start.");
        }

        _isFresh = false;
        if (await AskAsync(sources).ConfigureAwait(false) is { } reply)
        {
            return reply;
        }

        await RestartAsync().ConfigureAwait(false);

        // A process that has compiled before may have been worn out by another's sources: that must not be held against these.
        return wasFresh ? null : await CompileInTurnAsync(sources).ConfigureAwait(false);
    }

    private async Task<CompileReply?> AskAsync(IReadOnlyList<SourceFile> sources)
    {
        string request = JsonSerializer.Serialize(new CompileRequest(sources), PlainData.Options);
        string? reply = await ExchangeAsync(request, _timeLimit).ConfigureAwait(false);
        return reply is null ? null : JsonSerializer.Deserialize<CompileReply>(reply, PlainData.Options);
    }

    private async Task<string?> ExchangeAsync(string? request, TimeSpan timeLimit)
    {
        using var limit = new CancellationTokenSource(timeLimit);
        try
        {
            if (request is not null)
            {
                await _process.SendAsync(request).WaitAsync(limit.Token).ConfigureAwait(false);
            }

            return await _process.ReadLineAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task RestartAsync()
    {
        await _process.DisposeAsync().ConfigureAwait(false);
        _process = Start();
        _isFresh = true;
    }

    private ChildProcess Start() => ChildProcess.Start(new ChildProcessOptions
    {
        AssemblyPath = Installation.Sandbox,
        Arguments = [_language == SourceLanguage.CSharp ? "compile-csharp" : "compile-fsharp"],
        IsUntrusted = true,
        IsWalled = _isolation.HasWalls,
        HeapLimit = HeapBytes,
        ResidentLimit = ResidentBytes,
    });
}
