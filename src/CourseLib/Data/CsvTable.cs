using System.Globalization;

namespace CourseLib.Data;

/// <summary>
/// A table from a CSV file: a header with the columns' names, then rows, fields separated by commas.
/// </summary>
/// <remarks>
/// As RFC 4180 describes the format: a field in double quotes may hold commas, line breaks and, doubled, quotes. Blank lines
/// are passed over. Numbers have a decimal point, whatever the computer's language. What cannot be read is reported by
/// file, line and column, all counted from 1.
/// </remarks>
public sealed class CsvTable
{
    private readonly string _name;
    private readonly string[] _columnNames;
    private readonly CsvField[][] _rows;

    private CsvTable(string name, string[] columnNames, CsvField[][] rows)
    {
        _name = name;
        _columnNames = columnNames;
        _rows = rows;
    }

    /// <summary>The columns' names, from the header, in order.</summary>
    public IReadOnlyList<string> ColumnNames => _columnNames;

    /// <summary>How many rows there are under the header; at least 1.</summary>
    public int RowCount => _rows.Length;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, UTF-8.</param>
    /// <returns>The table.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is no table, as described at <see cref="Parse"/>. The message names file, line and column.
    /// </exception>
    public static CsvTable Read(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The table.</param>
    /// <param name="name">What to call the text in messages: the file it comes from.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidDataException">
    /// There is no header or no row under it, two columns have the same name or one has none, a row has more or fewer
    /// fields than the header, a quote is never closed, or text follows a closed one. The message names file, line and column.
    /// </exception>
    public static CsvTable Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        CsvField[][] records = [.. new CsvReader(text, name).Records()];
        if (records.Length == 0)
            throw new CsvPlace(name, 1, 1).Error("the table is empty; a header with the columns' names is needed");

        RequireNames(records[0], name);
        if (records.Length == 1)
            throw new CsvPlace(name, records[0][^1].Line + 1, 1).Error("there is no row under the header");

        CsvField[][] rows = records[1..];
        foreach (CsvField[] row in rows)
            RequireWidth(row, records[0].Length, name);

        return new CsvTable(name, [.. records[0].Select(field => field.Text)], rows);
    }

    /// <summary>A column as it stands in the file.</summary>
    /// <param name="column">The column's name.</param>
    /// <returns>One text for each row.</returns>
    /// <exception cref="ArgumentException">There is no such column; the message lists those there are.</exception>
    public string[] Text(string column) => Values(column, (field, _) => field.Text);

    /// <summary>A column of numbers.</summary>
    /// <param name="column">The column's name.</param>
    /// <returns>One finite number for each row: the double that is nearest to what is written.</returns>
    /// <exception cref="ArgumentException">There is no such column; the message lists those there are.</exception>
    /// <exception cref="InvalidDataException">
    /// A field is not a number, or is NaN or infinite. The message names file, line and column.
    /// </exception>
    public double[] Numbers(string column) => Values(column, Number);

    /// <summary>A column of whole numbers, such as class labels; 1.0 is a whole number too.</summary>
    /// <param name="column">The column's name.</param>
    /// <returns>One number for each row.</returns>
    /// <exception cref="ArgumentException">There is no such column; the message lists those there are.</exception>
    /// <exception cref="InvalidDataException">
    /// A field is not a whole number of 32 bits. The message names file, line and column.
    /// </exception>
    public int[] WholeNumbers(string column) => Values(column, WholeNumber);

    /// <summary>Some columns as features, another one as labels.</summary>
    /// <param name="features">The names of the feature columns, at least one; they hold finite numbers.</param>
    /// <param name="label">The name of the label column; it holds whole numbers.</param>
    /// <returns>A row of features and a label for each row of the table, the features in the order asked for.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="features"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// No feature is named, or there is no such column; the message then lists those there are.
    /// </exception>
    /// <exception cref="InvalidDataException">
    /// A field is not a number of its kind. The message names file, line and column.
    /// </exception>
    public LabeledData ToLabeledData(string[] features, string label)
    {
        ArgumentNullException.ThrowIfNull(features);
        Require.NotEmpty(features.Length, nameof(features));
        double[][] columns = [.. features.Select(Numbers)];
        int[] labels = WholeNumbers(label);
        return new LabeledData(
            [.. Enumerable.Range(0, RowCount).Select(row => columns.Select(column => column[row]).ToArray())], labels);
    }

    private T[] Values<T>(string column, Func<CsvField, CsvPlace, T> read)
    {
        int index = Array.IndexOf(_columnNames, column);
        if (index < 0)
        {
            throw new ArgumentException(
                $"{_name} has no column '{column}'; its columns are {string.Join(", ", _columnNames)}.", nameof(column));
        }

        return [.. _rows.Select(row => read(row[index], new CsvPlace(_name, row[index].Line, index + 1, column)))];
    }

    private static double Number(CsvField field, CsvPlace place)
    {
        if (!double.TryParse(field.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            throw place.Error($"'{field.Text}' is not a number");
        if (!double.IsFinite(number))
            throw place.Error($"'{field.Text}' is not a finite number");

        return number;
    }

    private static int WholeNumber(CsvField field, CsvPlace place)
    {
        double number = Number(field, place);
        if (!double.IsInteger(number) || number is < int.MinValue or > int.MaxValue)
            throw place.Error($"'{field.Text}' is not a whole number of 32 bits");

        return (int)number;
    }

    private static void RequireNames(CsvField[] header, string name)
    {
        var seen = new HashSet<string>();
        for (int j = 0; j < header.Length; j++)
        {
            var place = new CsvPlace(name, header[j].Line, j + 1);
            if (string.IsNullOrWhiteSpace(header[j].Text))
                throw place.Error("the column has no name");
            if (!seen.Add(header[j].Text))
                throw place.Error($"there is a column '{header[j].Text}' already");
        }
    }

    private static void RequireWidth(CsvField[] row, int width, string name)
    {
        if (row.Length == width)
            return;
        int column = Math.Min(row.Length, width) + 1;
        int line = row[Math.Min(row.Length, column) - 1].Line;
        throw new CsvPlace(name, line, column).Error($"the row has {row.Length} fields, the header {width}");
    }
}
