using System.Globalization;
using System.Text.Json;
using CourseKit.Sandbox.Protocol;

namespace CourseKit.Grading;

/// <summary>What students are told about code that gave no answer.</summary>
internal static class StudentMessage
{
    /// <summary>How much of a text that the student's code has chosen is shown.</summary>
    public const int Characters = 300;

    private const string NotWrittenYet = " is not written yet";

    public const string NoAnswer = "Your code sent something that is not an answer. It may only return values, not write to the connection with the grader.";

    public const string TooMuchOutput = "Your code printed or returned far too much. Look for a loop that prints without end.";

    public const string ListReplaced = "Your code put null, or a list of another length, into a list it was given. That list belongs to the caller, who may still need it: work on a copy.";

    public static string StackOverflow(string? member) =>
        $"Your code called itself without end (stack overflow){(member is null ? "" : $" when {member} was called")}. Look for a method that calls itself and never stops.";

    public static string TooSlow(string? member, TimeSpan limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{member ?? "Your code"} was not done after {limit.TotalSeconds:0.#} {(limit.TotalSeconds == 1 ? "second" : "seconds")}. Look for a loop that never ends.");

    public static string TooMuchMemory(long bytes) =>
        $"Your code used more than {bytes >> 20} MB of memory. Look for a collection that grows without end.";

    public static string TooManyProcesses(int limit) =>
        $"Your code had more than {limit} processes at a time. It needs no other process: look for what starts them.";

    public static string TooMuchProcessorTime(TimeSpan limit) =>
        string.Create(CultureInfo.InvariantCulture, $"Your code used more than {limit.TotalSeconds:0.#} seconds of processor time. Look for threads that never end.");

    public static string TooMuchDisk(long bytes) =>
        $"Your code wrote more than {bytes >> 20} MB to disk. Look for a loop that writes without end.";

    public static string Ended(int? exitCode) =>
        $"Your code ended its own process{(exitCode is { } code ? $" with exit code {code}" : "")} instead of returning a value.";

    /// <param name="member">What was called.</param>
    /// <param name="needed">The other member that it calls and that is not written; null when it is itself the one.</param>
    /// <param name="place">Where the exception comes from.</param>
    public static string NotWritten(string? member, string? needed, string? place) =>
        $"{member ?? "The constructor"}{(needed is null ? "" : $" calls {needed}, which")}{NotWrittenYet}{(place is null ? "" : $": {place} still throws NotImplementedException")}.";

    /// <summary>Whether a message is <see cref="NotWritten"/>.</summary>
    public static bool IsNotWritten(string? message) => message?.Contains(NotWrittenYet, StringComparison.Ordinal) == true;

    public static string Threw(string? member, ThrownException exception, string? place)
    {
        string type = PlainText.Clean(exception.Type[(exception.Type.LastIndexOfAny(['.', '+']) + 1)..], 100);
        string message = PlainText.Clean(exception.Message, Characters);
        return $"{member ?? "The constructor"} threw {type}{At(place)}{(message.Length > 0 ? $": {message}" : ".")}{(Cause(exception) is { } cause ? $" {cause}" : "")}";
    }

    /// <summary>The usual cause of the exceptions that beginners meet; null for others.</summary>
    private static string? Cause(ThrownException exception) => exception.Type switch
    {
        "System.IndexOutOfRangeException" or "System.ArgumentOutOfRangeException" => "The places of a list of n numbers are 0 to n − 1: see where the index comes from, and where the loop ends.",
        "System.NullReferenceException" => "Something in this line is null, a list or an object that has not been made yet.",
        "System.DivideByZeroException" => "Whole numbers cannot be divided by 0: see what the divisor is, and whether these should be doubles.",
        "System.OverflowException" => "A number is too large for its type, or a list was asked for with a negative length.",
        "System.InvalidOperationException" when exception.Message == "Sequence contains no elements" => "A list without numbers has no Max, Min or Average: see why it is empty.",
        _ => null,
    };

    public static string WrongKind(string member, Type expected) =>
        $"{member} returned something that is not {TypeName(expected)}.";

    public static string Null(string member, Type expected) =>
        $"{member} returned null, or a part of what it returned is null; it must return {TypeName(expected)}.";

    public static string FunctionRefused(JsonElement argument, string? reason) =>
        PlainText.Clean($"Your code called the function it was given with an argument that the function does not take{(reason is null ? "" : $" ({reason})")}: {argument.GetRawText()}", Characters);

    private static string At(string? place) => place is null ? "" : $" at {place}";

    private static string TypeName(Type type) =>
        type.IsArray ? $"a list of {ElementsName(type.GetElementType()!)}"
        : type == typeof(double) ? "a number"
        : type == typeof(int) ? "a whole number"
        : $"a {type.Name}";

    private static string ElementsName(Type type) =>
        type.IsArray ? $"lists of {ElementsName(type.GetElementType()!)}"
        : type == typeof(double) ? "numbers"
        : type == typeof(int) ? "whole numbers"
        : type.Name;
}
