using Fadu.EventStore.Verification;
using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary>Reads the line of a checkpoint from the command line or from a file.</summary>
internal static class Checkpoints
{
    /// <summary>The checkpoint; a problem where it is none.</summary>
    /// <param name="written">The line itself, or @ and the name of a file that holds it.</param>
    public static Result<Checkpoint> Read(string written)
    {
        var line = written.StartsWith('@') ? WrittenPath.Keep(written[1..], () => File.ReadAllText(written[1..])).Trim() : written.Trim();
        return Checkpoint.TryParse(line, out var checkpoint)
            ? checkpoint
            : new Problem("arguments.checkpoint", new(
                "这不是检查点：要原样写 fadu verify --make-checkpoint 给出的那一行，或者 @文件名",
                "this is no checkpoint: write the line that fadu verify --make-checkpoint gave, to the letter, or @ and a file's name"), "--checkpoint");
    }
}
