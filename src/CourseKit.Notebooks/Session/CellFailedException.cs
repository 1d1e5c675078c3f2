namespace CourseKit.Notebooks.Session;

/// <summary>Ends a cell with an error that is already in words for its author.</summary>
internal sealed class CellFailedException(CellError error) : Exception(error.Message)
{
    public CellError Error { get; } = error;
}
