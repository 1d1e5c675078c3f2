using System.Text;
using System.Text.Json;

namespace CourseKit.Notebooks.Documents;

/// <summary>Where a cell and the two of its properties that running changes stand in the file, in bytes.</summary>
internal sealed record CellSpans(Range Cell, Range? Outputs, Range? ExecutionCount)
{
    /// <summary>Finds every cell's spans in one pass over the JSON.</summary>
    public static List<CellSpans> Find(ReadOnlySpan<byte> json)
    {
        var cells = new List<CellSpans>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isCells = reader.ValueTextEquals("cells");
            reader.Read();
            if (isCells && reader.TokenType == JsonTokenType.StartArray)
            {
                cells.Clear();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    cells.Add(ReadCell(ref reader));
                }
            }
            else
            {
                reader.Skip();
            }
        }

        return cells;
    }

    private static CellSpans ReadCell(ref Utf8JsonReader reader)
    {
        int start = (int)reader.TokenStartIndex;
        Range? outputs = null;
        Range? executionCount = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return new CellSpans(start..(int)reader.BytesConsumed, null, null);
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            int valueStart = (int)reader.TokenStartIndex;
            reader.Skip();
            Range value = valueStart..(int)reader.BytesConsumed;
            switch (name)
            {
                case "outputs": outputs = value; break;
                case "execution_count": executionCount = value; break;
            }
        }

        return new CellSpans(start..(int)reader.BytesConsumed, outputs, executionCount);
    }
}
