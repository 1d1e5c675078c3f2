using System.CommandLine;
using CourseKit;
using CourseKit.Commands;
using CourseKit.Platform;

var root = new RootCommand("CourseKit teaches how neural networks learn, in .NET: it runs the lessons, checks exercises and grades them.")
{
    RunCommand.Create(),
    CheckCommand.Create(),
    GradeCommand.Create(),
    ReleaseCommand.Create(),
};

ParseResult parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    Console.Error.WriteLine($"How to use it: coursekit {(parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ")}--help");
    return ExitCode.BadUsage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
}
catch (UsageException exception)
{
    Console.Error.WriteLine(exception.Message);
    return ExitCode.BadUsage;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped.");
    return ExitCode.Interrupted;
}
