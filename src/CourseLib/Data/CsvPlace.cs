namespace CourseLib.Data;

/// <summary>
/// A place in a CSV file, to say where something is wrong. Line and column are counted from 1; a column is a field, not a
/// character.
/// </summary>
internal readonly record struct CsvPlace(string File, int Line, int Column, string? ColumnName = null)
{
    public InvalidDataException Error(string problem) => new($"{this}: {problem}.");

    public override string ToString() =>
        $"{File}, line {Line}, column {Column}" + (ColumnName is null ? "" : $" ({ColumnName})");
}
