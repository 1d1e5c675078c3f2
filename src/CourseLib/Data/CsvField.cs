namespace CourseLib.Data;

/// <summary>
/// One field of a CSV file, without its quotes, and the line on which it begins, counted from 1.
/// </summary>
internal readonly record struct CsvField(string Text, int Line);
