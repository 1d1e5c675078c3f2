using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using System.Threading.Channels;

namespace CourseKit.Platform;

/// <summary>
/// A .NET program in a process of its own, spoken to in lines of text and expendable: it may hang, die, print or fill memory
/// without harm to this process. The lines travel over a pair of pipes beside the console streams, so nothing that the
/// program prints can be taken for an answer.
/// </summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private const int KeptErrorCharacters = 16_384;
    private const int LinesReadAhead = 256;
    private const int FileSizeExceeded = 128 + 25;
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan DrainTime = TimeSpan.FromMilliseconds(500);

    private readonly Process _process;
    private readonly ProcessTree _tree;
    private readonly ChildProcessOptions _options;
    private readonly StreamWriter _toChild;
    private readonly Stream _fromChild;
    private readonly Channel<string> _lines = Channel.CreateBounded<string>(LinesReadAhead);
    private readonly StringBuilder _errorOutput = new();
    private readonly CancellationTokenSource _disposed = new();
    private readonly Task _ended;

    private ChildProcess(Process process, ChildProcessOptions options, Stream toChild, Stream fromChild)
    {
        _process = process;
        _tree = new ProcessTree(process, options.IsWalled);
        _options = options;
        _toChild = new StreamWriter(toChild, new UTF8Encoding(false)) { AutoFlush = true };
        _fromChild = fromChild;
        process.StandardInput.Close();
        _ = ForwardAsync(process.StandardOutput, text => options.OnStandardOutput?.Invoke(text));
        Task errorOutput = ForwardAsync(process.StandardError, KeepErrorOutput);
        Task lines = Task.Factory.StartNew(ReadLines, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _ended = WatchEndAsync(Task.WhenAll(lines, errorOutput));
        _ = WatchUsageAsync();
    }

    /// <summary>The limit for whose passing the process was killed; null when it was for none.</summary>
    public ChildLimit? Exceeded
    {
        get => field ?? (ExitCode == FileSizeExceeded ? ChildLimit.FileSize : null);
        private set;
    }

    /// <summary>The exit code; null while the process runs.</summary>
    public int? ExitCode => _process.HasExited ? _process.ExitCode : null;

    /// <summary>The first 16,384 characters that the program wrote to its standard error.</summary>
    public string ErrorOutput
    {
        get
        {
            lock (_errorOutput)
            {
                return _errorOutput.ToString();
            }
        }
    }

    /// <summary>Starts the program.</summary>
    /// <exception cref="FileNotFoundException">The program's dll is not there.</exception>
    public static ChildProcess Start(ChildProcessOptions options)
    {
        if (!File.Exists(options.AssemblyPath))
        {
            throw new FileNotFoundException($"The program {options.AssemblyPath} is not there. Build it: dotnet build", options.AssemblyPath);
        }

        return StartingThread.Run(() => StartNow(options));
    }

    /// <summary>Sends one line. A line sent to a process that has ended is dropped: the next read tells of the end.</summary>
    public async Task SendAsync(string line)
    {
        try
        {
            await _toChild.WriteLineAsync(line).ConfigureAwait(false);
        }
        catch (IOException)
        {
        }
    }

    /// <summary>The next line from the program, or null when the process has ended.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public async Task<string?> ReadLineAsync(CancellationToken cancellationToken = default)
    {
        while (await _lines.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (_lines.Reader.TryRead(out string? line))
            {
                return line;
            }
        }

        await _ended.ConfigureAwait(false);
        return null;
    }

    /// <summary>Ends the process and all it has started, at once.</summary>
    public void Kill() => _tree.Kill();

    /// <summary>Ends the process and all it has started, and waits until they are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync().ConfigureAwait(false);
        await _tree.EndAsync().ConfigureAwait(false);
        await _ended.ConfigureAwait(false);
        _process.Dispose();
        _disposed.Dispose();
    }

    private static ChildProcess StartNow(ChildProcessOptions options)
    {
        if (OperatingSystem.IsLinux())
        {
            InheritedDescriptors.KeepFromChildren();
        }

        var toChild = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var fromChild = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        Process process = Process.Start(ChildProcessCommand.For(options, toChild.GetClientHandleAsString(), fromChild.GetClientHandleAsString()))!;
        toChild.DisposeLocalCopyOfClientHandle();
        fromChild.DisposeLocalCopyOfClientHandle();
        return new ChildProcess(process, options, toChild, fromChild);
    }

    private static async Task ForwardAsync(StreamReader reader, Action<string> take)
    {
        char[] buffer = new char[4096];
        int count;
        while ((count = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            take(new string(buffer, 0, count));
        }
    }

    private void KeepErrorOutput(string text)
    {
        lock (_errorOutput)
        {
            _errorOutput.Append(text.AsSpan(0, Math.Min(text.Length, KeptErrorCharacters - _errorOutput.Length)));
        }
    }

    private void ReadLines()
    {
        try
        {
            foreach (string line in LineReader.Read(_fromChild, _options.MaximumLineLength))
            {
                Add(line);
            }
        }
        catch (InvalidDataException)
        {
            KillFor(ChildLimit.LineLength);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or ChannelClosedException)
        {
            // The process has ended, or its end was told already.
        }
        finally
        {
            _lines.Writer.TryComplete();
        }
    }

    private void Add(string line)
    {
        while (!_lines.Writer.TryWrite(line))
        {
            if (!_lines.Writer.WaitToWriteAsync().AsTask().GetAwaiter().GetResult())
            {
                throw new ChannelClosedException();
            }
        }
    }

    private async Task WatchEndAsync(Task pipesRead)
    {
        await _process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);

        // What it sent before it ended is still in the pipes, but a grandchild that holds their other end open must not keep us waiting.
        await Task.WhenAny(pipesRead, Task.Delay(DrainTime)).ConfigureAwait(false);
        _lines.Writer.TryComplete();
    }

    private async Task WatchUsageAsync()
    {
        using var timer = new PeriodicTimer(WatchInterval);
        try
        {
            while (await timer.WaitForNextTickAsync(_disposed.Token).ConfigureAwait(false) && !_process.HasExited)
            {
                if (Passed(_tree.Usage()) is { } limit)
                {
                    KillFor(limit);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or InvalidOperationException)
        {
            // The process has ended.
        }
    }

    private ChildLimit? Passed(ProcessUsage usage) =>
        usage.Processes - (_options.IsWalled ? Bubblewrap.OwnProcesses : 0) > _options.ProcessLimit ? ChildLimit.Processes
        : usage.ResidentBytes > _options.ResidentLimit ? ChildLimit.Memory
        : usage.ProcessorTime > _options.ProcessorTimeLimit ? ChildLimit.ProcessorTime
        : null;

    private void KillFor(ChildLimit limit)
    {
        Exceeded ??= limit;
        Kill();
    }
}
