namespace CourseKit.Grading;

/// <summary>Nothing in this archive can be graded; the message says why, and is for the student.</summary>
internal sealed class BrokenArchiveException(string message) : Exception(message);

/// <summary>An archive holds more than anybody hands in; the message continues a sentence that begins with its name.</summary>
internal sealed class ArchiveLimitException(string message) : Exception(message);
