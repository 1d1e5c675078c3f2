using CourseKit.Grading;

namespace CourseKit.Commands;

/// <summary>Tells users of their mistakes in words, with the exit code for bad usage.</summary>
internal static class UsageErrors
{
    public const int ExitCode = 2;

    public static async Task<int> TellAsync(Func<Task<int>> action)
    {
        try
        {
            return await action();
        }
        catch (UsageException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode;
        }
    }
}
