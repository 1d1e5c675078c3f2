namespace CourseKit.Sandbox.Protocol;

/// <summary>Asks the compiler for one assembly made of these files.</summary>
internal sealed record CompileRequest(IReadOnlyList<SourceFile> Sources);

/// <summary>The compiler's answer: an assembly with its debug symbols, or the errors that stand in its way.</summary>
internal sealed record CompileReply(byte[] Assembly, byte[] Symbols, IReadOnlyList<CompileError> Errors)
{
    /// <summary>The line that a compiler sends before it is asked, when it is warm.</summary>
    public const string Ready = "ready";

    /// <summary>How many errors are told at most, the first ones.</summary>
    public const int MaximumErrors = 20;
}

/// <summary>An error in the student's own file; line and column count from 1.</summary>
internal sealed record CompileError(string File, int Line, int Column, string Code, string Message);
