namespace CourseKit.Notebooks.Session;

/// <summary>One language's running state: its declarations live on from cell to cell.</summary>
internal interface ILanguageSession : IDisposable
{
    /// <summary>Ends when the compiler is ready.</summary>
    Task Started { get; }

    /// <summary>Runs code; what is wrong with it comes as a <see cref="CellFailedException"/>.</summary>
    /// <returns>The value of the last expression, or null when there is none to show.</returns>
    Task<CellValue?> RunAsync(string code, CodeOrigin origin);

    /// <summary>The value of a top-level name, or null when the name is not declared.</summary>
    CellValue? Find(string name);

    /// <summary>Declares a top-level name with this very object as its value.</summary>
    /// <exception cref="CellFailedException">The language cannot name the value's type.</exception>
    Task DeclareAsync(string name, CellValue value, CodeOrigin origin, int line);
}

/// <summary>A value and the type by which its cell knows it.</summary>
internal sealed record CellValue(object? Value, Type Type);
