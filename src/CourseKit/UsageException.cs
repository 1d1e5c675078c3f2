namespace CourseKit;

/// <summary>The command was used in a way that cannot work; the message says how to use it. Ends the program with exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
