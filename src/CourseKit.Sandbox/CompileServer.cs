using System.Text.Json;
using CourseKit.Platform;
using CourseKit.Sandbox.Protocol;

namespace CourseKit.Sandbox;

/// <summary>Answers requests to compile, one after the other.</summary>
internal sealed class CompileServer(ParentConnection parent, ICompiler compiler)
{
    public void Serve()
    {
        while (parent.ReadLine() is { } line)
        {
            CompileRequest request = JsonSerializer.Deserialize<CompileRequest>(line, PlainData.Options)!;
            parent.Send(JsonSerializer.Serialize(compiler.Compile(request.Sources), PlainData.Options));
        }
    }
}
