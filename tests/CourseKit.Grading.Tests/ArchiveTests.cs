using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace CourseKit.Grading.Tests;

/// <summary>An archive gives what a folder would, and whatever else is in it harms nobody.</summary>
public class ArchiveTests
{
    private const string First = TwoExercises.First;
    private const string Second = TwoExercises.Second;

    private TwoExercises _course = null!;
    private TemporaryFolder _folder = null!;

    [OneTimeSetUp]
    public void MakeCourse() => _course = new TwoExercises();

    [OneTimeTearDown]
    public void RemoveCourse() => _course.Dispose();

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void The_tree_is_found_wherever_it_may_lie(
        [Values("anna", "anna.zip", "anna.tar", "anna.tar.gz", "anna.tgz")] string name,
        [Values("", "exercises/", "course-main/", "course-main/exercises/", "./exercises/")] string tree)
    {
        string path = Hand(name, ($"{tree}{First}", "one"), ($"{tree}{Second}", "two"), ($"{tree}notes.txt", "mine"));

        Assert.That(_course.TakenFrom(path), Is.EqualTo(new[] { "one", "two" }));
        Assert.That(_course.IgnoredIn(path), Is.EqualTo(new[] { $"{tree}notes.txt".Replace("./", "", StringComparison.Ordinal) }));
        Assert.That(new Submission(path).Name, Is.EqualTo("anna"));
        Assert.That(Directory.GetFileSystemEntries(_folder.Path), Has.Length.EqualTo(1), "nothing is unpacked");
    }

    [Test]
    public void An_archive_is_graded_like_a_folder_also_with_capitals_in_its_extension()
    {
        string path = Hand("anna.zip", (First, "one"), (Second, "two"));
        File.Move(path, In("Anna.ZIP"));

        Assert.That(_course.TakenFrom(In("Anna.ZIP")), Is.EqualTo(new[] { "one", "two" }));
        Assert.That(new Submission(In("Anna.ZIP")).Name, Is.EqualTo("Anna"));
    }

    [Test]
    public void Two_wrapper_folders_are_one_too_many()
    {
        Assert.That(_course.TakenFrom(Hand("anna.zip", ($"a/b/exercises/{First}", "one"))), Is.EqualTo(new[] { $"failed: {First} is missing.", $"failed: {Second} is missing." }));
    }

    [Test]
    public void Only_named_files_are_taken_and_the_others_told([Values("anna", "anna.zip", "anna.tar")] string name)
    {
        string path = Hand(
            name,
            (First, "one"),
            (Second, "two"),
            ("01-sums/01-add/Helper.cs", ""),
            ("nested.zip", "PK"),
            ("Directory.Build.props", "<Project />"),
            ("01-sums/01-add/obj/project.assets.json", "{}"),
            ("__MACOSX/01-sums/01-add/._Add.cs", "junk"),
            ("01-sums/.DS_Store", "junk"),
            ("._nested.zip", "junk"));

        Assert.That(_course.TakenFrom(path), Is.EqualTo(new[] { "one", "two" }));
        Assert.That(_course.IgnoredIn(path), Is.EqualTo(new[] { "01-sums/01-add/Helper.cs", "Directory.Build.props", "nested.zip" }));
    }

    [TestCase("anna.zip")]
    [TestCase("anna.tar")]
    public void Junk_of_macOS_beside_a_wrapper_is_no_second_folder(string name) => Assert.That(
        _course.TakenFrom(Hand(name, ("__MACOSX/main/._x", ""), (".DS_Store", ""), ($"main/{First}", "one"), ($"main/{Second}", "two"))),
        Is.EqualTo(new[] { "one", "two" }));

    [TestCase("../{0}")]
    [TestCase("exercises/../{0}")]
    [TestCase("/{0}")]
    [TestCase("C:/{0}")]
    [TestCase("C:\\{0}")]
    [TestCase("..\\{0}")]
    [TestCase("\\\\server\\share\\{0}")]
    [TestCase("x//{0}")]
    public void A_name_that_leads_elsewhere_is_never_looked_at(string pattern)
    {
        string bad = string.Format(null, pattern, First);
        foreach (string name in (string[])["anna.zip", "anna.tar"])
        {
            string path = Hand(name, (bad, "one"), (Second, "two"));

            Assert.That(_course.TakenFrom(path), Is.EqualTo(new[] { $"failed: {First} is missing.", "two" }));
            Assert.That(_course.IgnoredIn(path), Is.EqualTo(new[] { bad }));
        }
    }

    [TestCase("anna.zip")]
    [TestCase("anna.tar")]
    public void Backslashes_are_what_some_programs_on_Windows_pack(string name) => Assert.That(
        _course.TakenFrom(Hand(name, ($"exercises\\{First.Replace('/', '\\')}", "one"), ($"exercises\\{Second.Replace('/', '\\')}", "two"))),
        Is.EqualTo(new[] { "one", "two" }));

    [TestCase(TarEntryType.SymbolicLink, "is a link")]
    [TestCase(TarEntryType.HardLink, "is a link")]
    [TestCase(TarEntryType.CharacterDevice, "is no plain file")]
    [TestCase(TarEntryType.BlockDevice, "is no plain file")]
    [TestCase(TarEntryType.Fifo, "is no plain file")]
    public void What_is_no_plain_file_costs_its_exercise(TarEntryType type, string message)
    {
        var entry = new PaxTarEntry(type, First);
        if (type is TarEntryType.SymbolicLink or TarEntryType.HardLink)
        {
            entry.LinkName = "/etc/passwd";
        }

        string path = Hand("anna.tar", ArchiveFile.Tar(entry, ArchiveFile.Entry(Second, "two")));

        Assert.That(_course.TakenFrom(path), Is.EqualTo(new[] { "two" }.Prepend(_course.TakenFrom(path)[0])));
        Assert.That(_course.TakenFrom(path)[0], Does.StartWith($"rejected: {First} {message}"));
    }

    [Test]
    public void Files_below_a_link_are_refused()
    {
        string path = Hand("anna.tar", ArchiveFile.Tar(
            new PaxTarEntry(TarEntryType.SymbolicLink, "01-sums/01-add") { LinkName = "/etc" },
            ArchiveFile.Entry(First, "one"),
            ArchiveFile.Entry(Second, "two")));

        Assert.That(_course.TakenFrom(path)[0], Does.StartWith("rejected:").And.Contain("is a link"));
        Assert.That(_course.TakenFrom(path)[1], Is.EqualTo("two"));
    }

    [Test]
    public void A_link_in_a_zip_archive_is_refused()
    {
        string path = Hand("anna.zip", ArchiveFile.Zip(archive =>
        {
            ArchiveFile.AddTo(archive, First, "/etc/passwd").ExternalAttributes = unchecked((int)0xA1FF0000);
            ArchiveFile.AddTo(archive, Second, "two");
        }));

        Assert.That(_course.TakenFrom(path)[0], Does.StartWith($"rejected: {First} is a link"));
        Assert.That(_course.TakenFrom(path)[1], Is.EqualTo("two"));
    }

    [Test]
    public void An_encrypted_file_costs_its_exercise()
    {
        byte[] zip = ArchiveFile.Zip((First, "one"), (Second, "two"));
        zip[6] |= 1;
        zip[IndexOf(zip, "PK\u0001\u0002") + 8] |= 1;

        Assert.That(_course.TakenFrom(Hand("anna.zip", zip)), Is.EqualTo(new[] { $"rejected: {First} is encrypted. Hand in an archive without a password.", "two" }));
    }

    [TestCase("anna.zip", First)]
    [TestCase("anna.tar", First)]
    [TestCase("anna.zip", "01-sums/01-add/ADD.cs")]
    [TestCase("anna.tar", "01-SUMS/01-add/Add.cs")]
    public void Two_files_of_one_name_cost_their_exercise(string name, string second)
    {
        string path = Hand(name, (First, "one"), (second, "other"), (Second, "two"));

        Assert.That(_course.TakenFrom(path)[0], Does.StartWith($"rejected: {First} is in the archive more than once"));
        Assert.That(_course.TakenFrom(path)[1], Is.EqualTo("two"));
    }

    [TestCase("anna.zip")]
    [TestCase("anna.tar")]
    [TestCase("anna.tgz")]
    public void A_file_that_is_too_large_costs_its_exercise(string name)
    {
        string path = Hand(name, (First, new string('/', (256 << 10) + 1)), (Second, new string('/', 256 << 10)));

        Assert.That(_course.TakenFrom(path), Is.EqualTo(new[] { $"rejected: {First} is larger than 256 KB and was not read.", new string('/', 256 << 10) }));
    }

    [Test]
    public void A_declared_size_is_not_believed()
    {
        byte[] zip = ArchiveFile.Zip((First, new string('/', 50 << 20)), (Second, "two"));
        BitConverter.TryWriteBytes(zip.AsSpan(IndexOf(zip, "PK\u0001\u0002") + 24), 10);

        Assert.That(_course.TakenFrom(Hand("anna.zip", zip))[0], Does.StartWith("rejected:"));
        Assert.That(_course.TakenFrom(Hand("anna.zip", zip))[1], Is.EqualTo("two"));
    }

    [Test]
    public void Archives_that_hold_too_much_are_refused_whole()
    {
        (string, string)[] many = [.. Enumerable.Range(0, 10_001).Select(number => ($"{number}", ""))];
        ExpectBroken("many.zip", ArchiveFile.Zip(many), "holds more than 10000 files");
        ExpectBroken("many.tar", ArchiveFile.Tar([.. many.Select(file => new UstarTarEntry(TarEntryType.RegularFile, file.Item1))]), "holds more than 10000 files");
        ExpectBroken("bomb.tgz", ArchiveFile.Compressed(new byte[(64 << 20) + 1]), "holds more than 64 MB");
        ExpectBroken("large.zip", new byte[(32 << 20) + 1], "is larger than 32 MB");
    }

    [Test]
    public void Folders_without_end_are_no_names()
    {
        string deep = string.Concat(Enumerable.Repeat("a/", 100));
        string path = Hand("anna.zip", ($"{deep}x.cs", ""), ($"{new string('b', 5000)}", ""), (First, "one"), (Second, "two"));

        Assert.That(_course.TakenFrom(path), Is.EqualTo(new[] { "one", "two" }));
        Assert.That(_course.IgnoredIn(path), Has.Count.EqualTo(2).And.All.Length.LessThan(210));
    }

    [Test]
    public void What_is_no_archive_is_told([Values("anna.zip", "anna.tar", "anna.tgz", "anna.tar.gz")] string name, [Values("", "this is text", "long")] string text) =>
        ExpectBroken(name, Encoding.UTF8.GetBytes(text == "long" ? new string('x', 100_000) : text), "it is damaged, cut off, or no");

    [Test]
    public void An_archive_of_another_kind_is_told() => ExpectBroken("anna.rar", "Rar!"u8.ToArray(), "Hand in .zip, .tar, .tar.gz or .tgz.");

    [TestCase("anna.zip")]
    [TestCase("anna.tar")]
    [TestCase("anna.tgz")]
    public void An_archive_that_was_cut_off_is_told(string name)
    {
        byte[] whole = File.ReadAllBytes(Hand(name, (First, Noise(3000)), (Second, Noise(3000))));
        int end = name == "anna.tar" ? whole.Length - 1024 : whole.Length - 30;
        for (int length = 0; length <= end; length += 199)
        {
            ExpectBroken(name, whole[..length], "cut off");
        }

        ExpectBroken(name, whole[..end], "cut off");
    }

    [TestCase(CompressionLevel.NoCompression)]
    [TestCase(CompressionLevel.Optimal)]
    public void A_file_that_was_damaged_on_its_way_costs_its_exercise(CompressionLevel compression)
    {
        byte[] zip = ArchiveFile.Zip(archive =>
        {
            using (Stream stream = archive.CreateEntry(First, compression).Open())
            {
                stream.Write(Encoding.ASCII.GetBytes(Noise(500)));
            }

            ArchiveFile.AddTo(archive, Second, "two");
        });
        zip[200] ^= 1;

        Assert.That(_course.TakenFrom(Hand("anna.zip", zip)), Is.EqualTo(new[] { $"rejected: {First} is damaged in the archive. Pack it again and hand it in anew.", "two" }));
    }

    [TestCase("anna.zip")]
    [TestCase("anna.tar")]
    [TestCase("anna.tgz")]
    public void No_damage_brings_the_reader_down(string name)
    {
        byte[] whole = File.ReadAllBytes(Hand(name, ($"main/{First}", Noise(600)), ($"main/{Second}", Noise(600)), ("x", "")));
        var random = new Random(7);
        for (int round = 0; round < 1000; round++)
        {
            byte[] damaged = [.. whole];
            for (int change = 0; change <= round % 5; change++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            string path = Hand(name, damaged);
            Assert.That(() => (_course.TakenFrom(path), _course.IgnoredIn(path)), Throws.Nothing);
        }
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void A_named_pipe_called_an_archive_holds_nobody_up()
    {
        using (var process = System.Diagnostics.Process.Start("mkfifo", In("anna.zip")))
        {
            process.WaitForExit();
        }

        Assert.That(() => Task.Run(() => _course.TakenFrom(In("anna.zip"))).WaitAsync(TimeSpan.FromMinutes(1)).Result[0], Does.StartWith("rejected: anna.zip cannot be read"));
    }

    private void ExpectBroken(string name, byte[] bytes, string message)
    {
        string path = Hand(name, bytes);
        string[] taken = _course.TakenFrom(path);
        Assert.That(taken[0], Does.StartWith($"rejected: {name} ").And.Contain(message), $"{name} of {bytes.Length} bytes");
        Assert.That(taken[1], Is.EqualTo(taken[0]));
        Assert.That(_course.IgnoredIn(path), Is.Empty);
    }

    /// <summary>Hands in a folder, or an archive where the name has an extension.</summary>
    private string Hand(string name, params (string Name, string Text)[] files)
    {
        if (Path.HasExtension(name))
        {
            return ArchiveFile.Write(In(name), files);
        }

        foreach ((string path, string text) in files)
        {
            _folder.Write($"{name}/{path}", text);
        }

        return In(name);
    }

    private string Hand(string name, byte[] bytes)
    {
        File.WriteAllBytes(In(name), bytes);
        return In(name);
    }

    private string In(string name) => Path.Combine(_folder.Path, name);

    private static int IndexOf(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(text));

    /// <summary>Text that compresses badly, so that damage hits content.</summary>
    private static string Noise(int length)
    {
        var random = new Random(length);
        return string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next('!', '~')));
    }
}
