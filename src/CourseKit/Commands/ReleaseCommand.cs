using System.CommandLine;
using CourseKit.Grading;

namespace CourseKit.Commands;

/// <summary><c>release [--check]</c>: <c>exercises/</c> from <c>solutions/</c>.</summary>
internal static class ReleaseCommand
{
    public static Command Create()
    {
        var check = new Option<bool>("--check") { Description = "Write nothing; say what is out of date." };
        var command = new Command("release", "Writes exercises/ from the worked answers in solutions/.") { check };
        command.SetAction(result => Run(result.GetValue(check)));
        return command;
    }

    private static int Run(bool isCheck)
    {
        CourseFolder course = CourseFolder.Find(Directory.GetCurrentDirectory());
        var release = new Release(course);
        IReadOnlyList<ReleaseDifference> differences = release.Differences();
        if (!isCheck)
        {
            release.Write();
        }

        foreach (ReleaseDifference difference in differences)
        {
            string state = isCheck || difference.IsStray ? difference.Kind : "written";
            string kept = state == "written" && difference.Kind == "out of date" ? $" (what was there is kept in {Release.Replaced}/{difference.Path})" : "";
            Console.WriteLine($"{state}: {difference.Path}{kept}");
        }

        Console.Write(Advice(course, differences, isCheck));
        return isCheck && differences.Count > 0 ? ExitCode.Failure : ExitCode.Success;
    }

    private static string Advice(CourseFolder course, IReadOnlyList<ReleaseDifference> differences, bool isCheck)
    {
        bool isStale = isCheck && differences.Any(difference => !difference.IsStray);
        bool hasStray = differences.Any(difference => difference.IsStray);
        return (isStale ? $"exercises/ is not what solutions/ gives. Run\n  {course.Invocation} release\n" : "")
            + (hasStray ? "No worked answer gives the stray files: delete them, or move them out of the exercises' folders.\n" : "")
            + (isStale || hasStray ? "" : "exercises/ is what solutions/ gives.\n");
    }
}
