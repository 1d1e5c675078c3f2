using System.Text;

namespace CourseLib.Data;

/// <summary>
/// Takes a text in the CSV format of RFC 4180 apart into records of fields.
/// </summary>
internal sealed class CsvReader(string text, string name)
{
    private int _position;
    private int _line = 1;

    private bool AtEnd => _position == text.Length;

    /// <summary>All records, the header included; blank lines are none.</summary>
    public IEnumerable<CsvField[]> Records()
    {
        while (!AtEnd)
        {
            if (!SkipLineEnd())
                yield return Record();
        }
    }

    private CsvField[] Record()
    {
        var fields = new List<CsvField>();
        do
            fields.Add(Field(fields.Count + 1));
        while (Skip(','));

        if (!AtEnd && !SkipLineEnd())
            throw new CsvPlace(name, _line, fields.Count).Error("text follows the closing quote");

        return [.. fields];
    }

    private CsvField Field(int column)
    {
        var place = new CsvPlace(name, _line, column);
        return new CsvField(Skip('"') ? Quoted(place) : Plain(), place.Line);
    }

    private string Plain()
    {
        int start = _position;
        while (!AtEnd && text[_position] is not (',' or '\r' or '\n'))
            _position++;

        return text[start.._position];
    }

    private string Quoted(CsvPlace opened)
    {
        var content = new StringBuilder();
        while (!AtEnd)
        {
            bool quote = Skip('"');
            if (quote && !Skip('"'))
                return content.ToString();
            content.Append(quote ? '"' : Next());
        }

        throw opened.Error("the quote is never closed");
    }

    private bool SkipLineEnd()
    {
        int start = _position;
        Skip('\r');
        Skip('\n');
        if (_position == start)
            return false;
        _line++;
        return true;
    }

    private char Next()
    {
        char character = text[_position++];
        if (character == '\n')
            _line++;
        return character;
    }

    private bool Skip(char character)
    {
        if (AtEnd || text[_position] != character)
            return false;
        _position++;
        return true;
    }
}
