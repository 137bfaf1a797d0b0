using System.Text.Json;

namespace Fadu.EventStore.Writer;

/// <summary>Writes each line at once and whole: what was printed before a kill is there, whatever became of the process.</summary>
public sealed class WriterOutput
{
    private readonly Stream _output = Console.OpenStandardOutput();
    private readonly Lock _gate = new();

    /// <summary>Writes one line.</summary>
    public void Write(WriterLine line)
    {
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(line, WriterJson.Default.WriterLine), (byte)'\n'];
        lock (_gate)
            _output.Write(bytes);
    }
}
