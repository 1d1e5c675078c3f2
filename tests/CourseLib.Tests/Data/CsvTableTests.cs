using System.Globalization;
using CourseLib.Data;
using FsCheck;
using FsCheck.Fluent;

namespace CourseLib.Tests.Data;

public class CsvTableTests
{
    private const string People = "name,height,weight,class\nAda,1.65,5e1,0\nBo,-1.8,70,1\n";

    private static readonly Arbitrary<string[]> Texts =
        (from count in Gen.Choose(1, 6)
         from texts in Gen.ArrayOf(
             Gen.ArrayOf(Gen.Elements('a', ',', '"', '\n', '\r', ' ', 'é')).Select(characters => new string(characters)), count)
         select texts).ToArbitrary();

    [Test]
    public void Columns_are_read_by_name()
    {
        CsvTable table = CsvTable.Parse(People, "people.csv");

        Assert.That(table.ColumnNames, Is.EqualTo(new[] { "name", "height", "weight", "class" }));
        Assert.That(table.RowCount, Is.EqualTo(2));
        Assert.That(table.Text("name"), Is.EqualTo(new[] { "Ada", "Bo" }));
        Assert.That(table.Numbers("height"), Is.EqualTo(new[] { 1.65, -1.8 }));
        Assert.That(table.WholeNumbers("weight"), Is.EqualTo(new[] { 50, 70 }));
    }

    [Test]
    public void Columns_become_features_and_labels_in_the_order_asked_for()
    {
        LabeledData data = CsvTable.Parse(People, "people.csv").ToLabeledData(["weight", "height"], "class");

        Assert.That(data.Features, Is.EqualTo(new double[][] { [50, 1.65], [70, -1.8] }));
        Assert.That(data.Labels, Is.EqualTo(new[] { 0, 1 }));
    }

    [TestCase("a,b\r\n1,2\r\n3,4\r\n", TestName = "Windows line ends")]
    [TestCase("a,b\r1,2\r3,4", TestName = "Old line ends and none at the end")]
    [TestCase("\n\na,b\n\n1,2\n\n\n3,4\n\n", TestName = "Blank lines")]
    [TestCase("\"a\",b\n\"1\",2\n3,\"4\"\n", TestName = "Quotes where none are needed")]
    [TestCase("a,b\n 1 , 2\n3,4.0", TestName = "Blanks around numbers")]
    public void The_same_table_may_be_written_in_other_ways(string text)
    {
        CsvTable table = CsvTable.Parse(text, "table.csv");

        Assert.That(table.WholeNumbers("a"), Is.EqualTo(new[] { 1, 3 }));
        Assert.That(table.WholeNumbers("b"), Is.EqualTo(new[] { 2, 4 }));
    }

    [Test]
    public void Every_text_comes_back_from_quotes() =>
        Prop.ForAll(Texts, texts =>
        {
            string rows = string.Concat(texts.Select(text => $"\"{text.Replace("\"", "\"\"")}\",x\n"));
            return CsvTable.Parse("text,x\n" + rows, "texts.csv").Text("text").SequenceEqual(texts);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Every_double_comes_back_to_the_last_bit() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            double number = new NumpyRandomState(seed).NextGaussian();
            string text = "x\n" + number.ToString("R", CultureInfo.InvariantCulture);
            return CsvTable.Parse(text, "numbers.csv").Numbers("x")[0].Equals(number);
        }).QuickCheckThrowOnFailure();

    [TestCase("", "t.csv, line 1, column 1: the table is empty")]
    [TestCase("\n\n", "t.csv, line 1, column 1: the table is empty")]
    [TestCase("a,b\n", "t.csv, line 2, column 1: there is no row under the header")]
    [TestCase("a,b,a\n1,2,3", "t.csv, line 1, column 3: there is a column 'a' already")]
    [TestCase("a, ,c\n1,2,3", "t.csv, line 1, column 2: the column has no name")]
    [TestCase("a,b\n1,2\n3\n", "t.csv, line 3, column 2: the row has 1 fields, the header 2")]
    [TestCase("a,b\n1,2\n3,4,5\n", "t.csv, line 3, column 3: the row has 3 fields, the header 2")]
    [TestCase("a,b\n1,\"2\n3,4\n", "t.csv, line 2, column 2: the quote is never closed")]
    [TestCase("a,b\n1,\"2\"3\n", "t.csv, line 2, column 2: text follows the closing quote")]
    public void What_is_no_table_is_reported_by_file_line_and_column(string text, string message) =>
        Assert.That(() => CsvTable.Parse(text, "t.csv"), Error(message));

    [TestCase("a,b\n1,2\n3,four", "t.csv, line 3, column 2 (b): 'four' is not a number.")]
    [TestCase("a,b\n1,", "t.csv, line 2, column 2 (b): '' is not a number.")]
    [TestCase("a,b\n\n1,NaN", "t.csv, line 3, column 2 (b): 'NaN' is not a finite number.")]
    [TestCase("a,b\n1,1e999", "t.csv, line 2, column 2 (b): '1e999' is not a finite number.")]
    [TestCase("a,b\n\"1\n2\",\"1,5\"", "t.csv, line 3, column 2 (b): '1,5' is not a number.")]
    public void What_is_no_number_is_reported_by_file_line_and_column(string text, string message) =>
        Assert.That(() => CsvTable.Parse(text, "t.csv").Numbers("b"), Error(message));

    [TestCase("0.5")]
    [TestCase("3000000000")]
    [TestCase("-3000000000")]
    public void What_is_no_whole_number_is_reported_by_file_line_and_column(string field) =>
        Assert.That(
            () => CsvTable.Parse("class\n" + field, "t.csv").WholeNumbers("class"),
            Error($"t.csv, line 2, column 1 (class): '{field}' is not a whole number of 32 bits."));

    [Test]
    public void Numbers_are_read_alike_in_every_language()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("en-US") { NumberFormat = { NumberDecimalSeparator = "," } };
        try
        {
            Assert.That(CsvTable.Parse(People, "people.csv").Numbers("height")[0], Is.EqualTo(1.65));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void A_column_that_is_not_there_is_refused_with_those_that_are() =>
        Assert.That(
            () => CsvTable.Parse(People, "people.csv").Numbers("Height"),
            Refusal.Of("column", "people.csv has no column 'Height'; its columns are name, height, weight, class."));

    [Test]
    public void Features_must_be_named()
    {
        CsvTable table = CsvTable.Parse(People, "people.csv");

        Assert.That(() => table.ToLabeledData([], "class"), Refusal.Of("features"));
        Assert.That(() => table.ToLabeledData(null!, "class"), Refusal.Of("features"));
    }

    [Test]
    public void A_missing_text_or_name_is_refused()
    {
        Assert.That(() => CsvTable.Parse(null!, "t.csv"), Refusal.Of("text"));
        Assert.That(() => CsvTable.Parse(People, null!), Refusal.Of("name"));
    }

    [Test]
    public void A_file_is_called_by_its_path_and_may_begin_with_a_byte_order_mark()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "\uFEFFa\nx");
            Assert.That(() => CsvTable.Read(path).Numbers("a"), Error($"{path}, line 2, column 1 (a): 'x' is not a number."));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void A_file_that_is_not_there_is_named() =>
        Assert.That(
            () => CsvTable.Read("not-there.csv"),
            Throws.InstanceOf<FileNotFoundException>().With.Message.Contains("not-there.csv"));

    private static NUnit.Framework.Constraints.IResolveConstraint Error(string message) =>
        Throws.TypeOf<InvalidDataException>().With.Message.StartsWith(message);
}
