using System.CommandLine;
using System.CommandLine.Parsing;
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
if (Mistake() is { } mistake)
{
    Console.Error.WriteLine(mistake);
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

string? Mistake()
{
    // The parser would name the word behind a mistyped command, and take a mistyped option for an argument.
    if (parsed.CommandResult.Command == root && args.Length > 0 && !args[0].StartsWith('-'))
    {
        return $"There is no command {args[0]}. There are {string.Join(", ", root.Subcommands.Select(command => command.Name))}.";
    }

    IEnumerable<string> values = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value);
    return values.FirstOrDefault(value => value.StartsWith("--", StringComparison.Ordinal)) is { } option
        ? $"There is no option {option}."
        : parsed.Errors is [.., var last] ? last.Message : null;
}
