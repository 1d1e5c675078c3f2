using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using CourseKit.Notebooks.Charts;
using CourseKit.Notebooks.Documents;
using CourseKit.Notebooks.Running;
using CourseKit.Platform;

namespace CourseKit.Commands;

/// <summary><c>coursekit run</c>: runs lessons and writes their executed copies.</summary>
internal static class RunCommand
{
    private const string DefaultFolder = "notebooks";

    public static Command Create()
    {
        var paths = new Argument<string[]>("NOTEBOOK or FOLDER") { Description = "What to run.", DefaultValueFactory = _ => [DefaultFolder] };
        var output = new Option<string>("--output") { Description = "The folder for executed copies.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("artifacts", "executed") };
        var inPlace = new Option<bool>("--in-place") { Description = "Write the outputs into the notebooks themselves." };
        var check = new Option<bool>("--check") { Description = "Compare with the outputs that the notebooks hold, and fail when they differ." };
        var pictures = new Option<bool>("--pictures") { Description = "With --in-place: draw the figures' static pictures anew, by Chromium." };
        var timeout = new Option<double>("--timeout") { Description = "The seconds one cell may take.", HelpName = "S", DefaultValueFactory = _ => 60 };
        var jobs = new Option<int>("--jobs") { Description = "How many notebooks run side by side.", HelpName = "N", DefaultValueFactory = _ => Math.Min(Environment.ProcessorCount, 4) };
        timeout.Validators.Add(result => Require(
            result, double.TryParse(Text(result), CultureInfo.InvariantCulture, out double s) && s is > 0 and <= 86_400,
            "--timeout takes a number of seconds above 0, up to 86400 (a day)."));
        jobs.Validators.Add(result => Require(
            result, int.TryParse(Text(result), CultureInfo.InvariantCulture, out int n) && n is >= 1 and <= 64,
            "--jobs takes a whole number from 1 to 64."));
        inPlace.Validators.Add(result => Require(result, !(result.GetValue(inPlace) && result.GetValue(check)), "--in-place stores the outputs that --check compares with: use one at a time."));
        pictures.Validators.Add(result => Require(result, !result.GetValue(pictures) || result.GetValue(inPlace), "--pictures are stored in the notebooks: add --in-place."));
        var command = new Command("run", "Runs lessons from top to bottom.") { paths, output, inPlace, pictures, check, timeout, jobs };
        command.SetAction((arguments, cancellationToken) => RunAsync(
            arguments.GetValue(paths)!,
            new RunSettings(
                arguments.GetValue(inPlace) ? null : arguments.GetValue(output)!,
                arguments.GetValue(check),
                arguments.GetValue(pictures),
                TimeSpan.FromSeconds(arguments.GetValue(timeout)),
                arguments.GetValue(jobs)),
            cancellationToken));
        return command;
    }

    private static string Text(OptionResult result) => string.Concat(result.Tokens.Select(token => token.Value));

    private static void Require(OptionResult result, bool holds, string message)
    {
        if (!result.Implicit && !holds)
        {
            result.AddError(message);
        }
    }

    private static async Task<int> RunAsync(string[] paths, RunSettings settings, CancellationToken cancellationToken)
    {
        IReadOnlyList<NotebookFile> files = Find(paths);
        Prepare(settings.Output);
        var watch = Stopwatch.StartNew();
        var outcomes = new LessonOutcome[files.Count];
        await RunScreen.ShowAsync(files, async screen =>
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = settings.Jobs, CancellationToken = cancellationToken };
            await Parallel.ForAsync(0, files.Count, parallel, async (i, token) =>
            {
                outcomes[i] = await RunLessonAsync(files[i], settings, screen, token).ConfigureAwait(false);
                screen.Report(files[i], outcomes[i]);
            }).ConfigureAwait(false);
        }).ConfigureAwait(false);

        int succeeded = outcomes.Count(outcome => outcome.ExitCode == ExitCode.Success);
        bool hasCopies = outcomes.Any(outcome => outcome.ExitCode != ExitCode.BadUsage);
        string copies = settings.Output is string folder && hasCopies ? $" Executed copies: {folder}" : "";
        Console.WriteLine($"{succeeded} of {outcomes.Length} lessons ok in {watch.Elapsed.TotalSeconds:0.0} s.{copies}");
        return outcomes.Max(outcome => outcome.ExitCode);
    }

    private static IReadOnlyList<NotebookFile> Find(string[] paths)
    {
        if (paths is [DefaultFolder] && !Directory.Exists(DefaultFolder))
        {
            throw new UsageException($"There is no {DefaultFolder} folder in {Directory.GetCurrentDirectory()}. Go to the course's folder, or name what to run: {Invocation.Command} run NOTEBOOK");
        }

        return NotebookFiles.Find(paths);
    }

    /// <summary>Makes the output folder before anything runs: minutes of work must not end in a folder that cannot be written.</summary>
    private static void Prepare(string? output)
    {
        try
        {
            if (output is not null)
            {
                Directory.CreateDirectory(output);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The folder {output} cannot be made ({exception.Message}) Choose another one: --output DIR");
        }
    }

    private static async Task<LessonOutcome> RunLessonAsync(NotebookFile file, RunSettings settings, RunScreen screen, CancellationToken cancellationToken)
    {
        try
        {
            NotebookDocument notebook = NotebookDocument.Load(file.Path);
            var options = new NotebookRunOptions { CellTimeout = settings.CellTimeout, OnCell = cell => screen.Advance(file, cell) };
            screen.Begin(file, notebook);
            NotebookRun run = await NotebookRunner.RunAsync(notebook, options, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<string> notes = await SaveAsync(run, notebook, file, settings, cancellationToken).ConfigureAwait(false);
            return LessonOutcome.Of(file, run, settings.Check ? Differences(file, run) : [], notes);
        }
        catch (Exception exception) when (exception is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return LessonOutcome.Unusable(exception.Message);
        }
    }

    /// <summary>
    /// Writes the executed copy, which shows its figures without a network. A notebook whose run failed is not overwritten in
    /// place: its stored outputs are still good.
    /// </summary>
    /// <returns>What the user should know of it.</returns>
    private static async Task<IReadOnlyList<string>> SaveAsync(
        NotebookRun run, NotebookDocument stored, NotebookFile file, RunSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Output is string folder)
        {
            PlotlyLibrary.EmbedInto(run.Notebook).Save(Path.Combine(folder, file.RelativePath));
            return [];
        }

        if (run.Failure is not null)
        {
            return [];
        }

        if (settings.Pictures && run.Figures > 0)
        {
            return await DrawAsync(run, stored, file, cancellationToken).ConfigureAwait(false);
        }

        FigurePictures.Keep(stored, run.Notebook, out int missing).Save(file.Path);
        return missing == 0 ? [] : [$"{Count(missing)} without a static picture. To draw it: {Invocation.Command} run --in-place --pictures {file.Path}"];
    }

    private static async Task<IReadOnlyList<string>> DrawAsync(
        NotebookRun run, NotebookDocument stored, NotebookFile file, CancellationToken cancellationToken)
    {
        string? problem = null;
        if (Chromium.Find() is not string browser)
        {
            problem = "There is no Chromium on this machine.";
        }
        else if (PlotlyLibrary.Path is not string library)
        {
            problem = "The build had no Node.js to install plotly.js with.";
        }
        else
        {
            try
            {
                (await FigurePictures.DrawAsync(run.Notebook, browser, library, cancellationToken).ConfigureAwait(false)).Save(file.Path);
                return [];
            }
            catch (IOException exception)
            {
                problem = exception.Message;
            }
        }

        FigurePictures.Keep(stored, run.Notebook, out int missing).Save(file.Path);
        return
        [
            $"No picture was drawn. {problem} What is missing, and how to mend it: {Invocation.Command} doctor",
            $"Unchanged figures keep their pictures; {Count(missing)} without one.",
        ];
    }

    private static string Count(int figures) => figures == 1 ? "1 figure is" : $"{figures} figures are";

    private static IReadOnlyList<string> Differences(NotebookFile file, NotebookRun run) =>
        StoredOutputs.Differences(run.Notebook, NotebookDocument.Parse(run.Notebook.ToBytes(), file.Path));

    /// <param name="Output">The folder for executed copies; null to write in place.</param>
    /// <param name="Check">Whether outputs are compared with the stored ones.</param>
    /// <param name="Pictures">Whether static pictures are drawn anew.</param>
    /// <param name="CellTimeout">How long a cell may take.</param>
    /// <param name="Jobs">How many notebooks run side by side.</param>
    private sealed record RunSettings(string? Output, bool Check, bool Pictures, TimeSpan CellTimeout, int Jobs);
}
