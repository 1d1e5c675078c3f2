using CourseKit.Sandbox.Protocol;

namespace CourseKit.Sandbox;

/// <summary>Compiles students' sources against <see cref="References"/> and nothing else. Runs none of them, and opens no file that they name.</summary>
internal interface ICompiler
{
    /// <summary>Code of the kind that students write: once it is compiled, whatever that needs is loaded.</summary>
    SourceFile WarmUp { get; }

    /// <summary>One assembly made of these files, or their errors in the order of files and lines.</summary>
    CompileReply Compile(IReadOnlyList<SourceFile> sources);
}
