using System.Text.Json;

namespace CourseKit.Notebooks.Documents;

/// <summary>One cell as it stands in the file.</summary>
/// <param name="Number">The cell's place in the notebook, counted from 1, markdown cells included.</param>
/// <param name="Kind"><c>code</c>, <c>markdown</c> or <c>raw</c>.</param>
/// <param name="Source">The cell's text.</param>
/// <param name="Language">The language the cell is in: <c>csharp</c>, <c>fsharp</c>, … as the notebook names it.</param>
/// <param name="Id">The cell's id, where the file gives one.</param>
/// <param name="Outputs">The stored outputs; empty for cells that have none.</param>
public sealed record NotebookCell(int Number, string Kind, string Source, string Language, string? Id, IReadOnlyList<JsonElement> Outputs)
{
    /// <summary>Whether this is a code cell.</summary>
    public bool IsCode => Kind == "code";
}
