using FSharp.Compiler.IO;
using Microsoft.FSharp.Core;

namespace CourseKit.Notebooks.Session;

/// <summary>
/// Gives the F# compiler the libraries it reads as memory maps. It reads each of them several times over, and by itself
/// copies each onto the heap every time: half of a cold session's allocations.
/// </summary>
internal sealed class MappedFileSystem : DefaultFileSystem
{
    public override Stream OpenFileForReadShim(string filePath, FSharpOption<bool>? useMemoryMappedFile, FSharpOption<bool>? shouldShadowCopy)
    {
        bool isLibrary = filePath.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        return base.OpenFileForReadShim(filePath, isLibrary ? FSharpOption<bool>.Some(true) : useMemoryMappedFile, shouldShadowCopy);
    }
}
