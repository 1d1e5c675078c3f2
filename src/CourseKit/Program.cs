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
    VerifyCommand.Create(),
    DoctorCommand.Create(),
};

ParseResult parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    // A mistyped command is reported twice, first as a missing one; the last error says what is wrong.
    Console.Error.WriteLine(parsed.Errors[^1].Message);
    string command = parsed.CommandResult.Command == root ? "" : $"{parsed.CommandResult.Command.Name} ";
    Console.Error.WriteLine($"How to use it: {Invocation.Command} {command}--help");
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
