namespace CourseKit.Grading;

/// <summary>A language in which exercises can be solved.</summary>
public enum SourceLanguage
{
    /// <summary>C#, in files that end in .cs.</summary>
    CSharp,

    /// <summary>F#, in files that end in .fs.</summary>
    FSharp,
}

/// <summary>The names of source files tell their language.</summary>
public static class SourceLanguages
{
    /// <summary>The language of a file that ends in .cs or .fs.</summary>
    public static SourceLanguage Of(string fileName) => Path.GetExtension(fileName) switch
    {
        ".cs" => SourceLanguage.CSharp,
        ".fs" => SourceLanguage.FSharp,
        _ => throw new ArgumentException($"{fileName} is neither C# nor F#.", nameof(fileName)),
    };
}
