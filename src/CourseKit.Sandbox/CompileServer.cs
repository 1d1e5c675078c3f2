using System.Text.Json;
using CourseKit.Platform;
using CourseKit.Sandbox.Protocol;

namespace CourseKit.Sandbox;

/// <summary>Warms a compiler up, says so, and answers requests to compile, one after the other.</summary>
internal sealed class CompileServer(ParentConnection parent, ICompiler compiler)
{
    public void Serve()
    {
        compiler.Compile([compiler.WarmUp]);
        parent.Send(CompileReply.Ready);
        while (parent.ReadLine() is { } line)
        {
            CompileRequest request = JsonSerializer.Deserialize<CompileRequest>(line, PlainData.Options)!;
            parent.Send(JsonSerializer.Serialize(compiler.Compile(request.Sources), PlainData.Options));
        }
    }
}
