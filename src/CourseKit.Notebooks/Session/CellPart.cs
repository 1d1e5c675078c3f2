namespace CourseKit.Notebooks.Session;

/// <summary>A stretch of a cell that is one thing to do: code in one language, or one directive.</summary>
/// <param name="Line">The line it starts on, counted from 1.</param>
internal abstract record CellPart(int Line);

/// <summary>Code in one language, on the very lines it has in its cell.</summary>
internal sealed record CodePart(int Line, string Language, string Code) : CellPart(Line);

/// <summary><c>#!import path</c></summary>
internal sealed record ImportPart(int Line, string Path) : CellPart(Line);

/// <summary><c>#!share --from language name [--as name]</c></summary>
internal sealed record SharePart(int Line, string Language, string From, string Name, string As) : CellPart(Line);

/// <summary><c>#!set --name name --value value [--byref]</c></summary>
internal sealed record SetPart(int Line, string Language, string Name, string Value, bool ByReference) : CellPart(Line);
