using System.Collections.Concurrent;
using CourseKit.Sandbox.Protocol;

namespace CourseKit.Grading;

/// <summary>A <see cref="Compiler"/> for each language, started when it is first needed: most classes hand in one language only.</summary>
internal sealed class Compilers(TimeSpan timeLimit, Isolation isolation) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<SourceLanguage, Lazy<Compiler>> _started = [];

    /// <summary>Starts a compiler ahead of its first use.</summary>
    public Compiler Start(SourceLanguage language) =>
        _started.GetOrAdd(language, _ => new Lazy<Compiler>(() => new Compiler(language, timeLimit, isolation))).Value;

    /// <summary>The compiled assembly or its errors; null when these sources bring the compiler down.</summary>
    public Task<CompileReply?> CompileAsync(SubmittedSources sources) => Start(sources.Language).CompileAsync(sources.Files);

    public async ValueTask DisposeAsync()
    {
        foreach (Lazy<Compiler> compiler in _started.Values)
        {
            await compiler.Value.DisposeAsync().ConfigureAwait(false);
        }
    }
}
