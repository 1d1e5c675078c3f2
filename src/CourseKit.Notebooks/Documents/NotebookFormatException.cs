namespace CourseKit.Notebooks.Documents;

/// <summary>A file is not a notebook that can be read. The message names the file and, where known, the line and column.</summary>
public sealed class NotebookFormatException(string message) : Exception(message);
