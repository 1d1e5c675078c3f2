using System.CommandLine;
using CourseKit.Health;

namespace CourseKit.Commands;

/// <summary><c>coursekit doctor</c>: says what this machine has and lacks.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Says what this machine has and lacks, and the command that mends it.");
        command.SetAction(async (_, cancellationToken) => Report(await Machine.ExamineAsync(cancellationToken).ConfigureAwait(false)));
        return command;
    }

    private static int Report(IReadOnlyList<Finding> findings)
    {
        int width = findings.Max(finding => finding.Name.Length);
        foreach (Finding finding in findings)
        {
            string status = finding.IsPresent ? "ok" : finding.IsNeeded ? "missing" : "lacking";
            Console.WriteLine($"{status,-8} {finding.Name.PadRight(width)}  {finding.Says}");
            if (!finding.IsPresent)
            {
                Console.WriteLine($"         {new string(' ', width)}  {finding.Mend}");
            }
        }

        bool ready = findings.All(finding => finding.IsPresent || !finding.IsNeeded);
        Console.WriteLine(ready ? "Ready. What is lacking is needed for the named purpose only." : "Not ready: what is missing is needed.");
        return ready ? ExitCode.Success : ExitCode.Failure;
    }
}
