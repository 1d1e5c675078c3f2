using CourseKit.Notebooks.Documents;
using Spectre.Console;

namespace CourseKit;

/// <summary>Shows a run: a progress bar a lesson in a terminal, plain lines elsewhere.</summary>
internal sealed class RunScreen
{
    private readonly ProgressContext? _progress;
    private readonly Dictionary<NotebookFile, ProgressTask> _bars = [];
    private readonly int _nameWidth;

    private RunScreen(IReadOnlyList<NotebookFile> files, ProgressContext? progress)
    {
        _progress = progress;
        _nameWidth = files.Max(file => file.RelativePath.Length);
    }

    /// <summary>Runs the action with a screen that is cleared of its bars at the end.</summary>
    public static Task ShowAsync(IReadOnlyList<NotebookFile> files, Func<RunScreen, Task> action)
    {
        bool isTerminal = AnsiConsole.Profile.Capabilities.Interactive && AnsiConsole.Profile.Capabilities.Ansi && !Console.IsOutputRedirected;
        return isTerminal
            ? AnsiConsole.Progress().AutoClear(true)
                .Columns(Columns(files.Max(file => file.RelativePath.Length)))
                .StartAsync(progress => action(new RunScreen(files, progress)))
            : action(new RunScreen(files, progress: null));
    }

    /// <summary>In a narrow terminal the bar shrinks and the time goes, so that a line stays a line.</summary>
    private static ProgressColumn[] Columns(int nameWidth)
    {
        const int PercentageAndGaps = 8;
        const int Time = 10;
        int left = AnsiConsole.Profile.Width - nameWidth - PercentageAndGaps;
        var name = new TaskDescriptionColumn { Alignment = Justify.Left };
        var bar = new ProgressBarColumn { Width = Math.Clamp(left - Time, 5, 40) };
        return left < Time + 5 ? [name, bar, new PercentageColumn()] : [name, bar, new PercentageColumn(), new ElapsedTimeColumn()];
    }

    public void Begin(NotebookFile file, NotebookDocument notebook)
    {
        if (_progress is not null)
        {
            lock (_bars)
            {
                _bars[file] = _progress.AddTask(Markup.Escape(file.RelativePath), maxValue: notebook.Cells.Max(cell => cell.Number));
            }
        }
    }

    public void Advance(NotebookFile file, NotebookCell cell)
    {
        if (_progress is not null)
        {
            lock (_bars)
            {
                _bars[file].Value = cell.Number - 1;
            }
        }
    }

    public void Report(NotebookFile file, LessonOutcome outcome)
    {
        lock (_bars)
        {
            if (_bars.TryGetValue(file, out ProgressTask? bar))
            {
                bar.Value = bar.MaxValue;
            }

            string color = outcome.ExitCode == ExitCode.Success ? "green" : "red";
            Write($"[{color}]{outcome.Status,-8}[/] {Markup.Escape(file.RelativePath.PadRight(_nameWidth))} {outcome.Summary}");
            foreach (string line in outcome.Details)
            {
                Write($"         {Markup.Escape(line)}");
            }
        }
    }

    /// <summary>Writes a line of markup: above the bars in a terminal, never folded elsewhere.</summary>
    private void Write(string markup)
    {
        if (_progress is not null)
        {
            AnsiConsole.MarkupLine(markup);
        }
        else
        {
            Console.WriteLine(Markup.Remove(markup));
        }
    }
}
