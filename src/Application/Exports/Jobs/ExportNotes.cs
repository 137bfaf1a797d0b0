using System.Text.Json;
using Fadu.Application.Exports.Files;
using Fadu.Kernel;

namespace Fadu.Application.Exports.Jobs;

/// <summary>
/// What every process that shares the folder of files knows of the jobs of the others: <c>KEY.job</c> beside the files. A job is the process's
/// that works on it, which says again and again that it lives; one that has been silent for long is over.
/// </summary>
/// <param name="shelf">Where files are.</param>
/// <param name="clock">Gives moments.</param>
internal sealed class ExportNotes(ExportShelf shelf, TimeProvider clock)
{
    /// <summary>How often a process says that it lives.</summary>
    public static readonly TimeSpan Pulse = TimeSpan.FromSeconds(2);

    // Clocks of nodes go apart by less, and a busy node is late by less.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private static readonly Problem Stopped = new(
        "export.stopped", new("做这个文件的服务停了，文件没有做完；请重新导出", "the service that made the file has stopped, and the file was not finished; export it again"), null);

    /// <summary>Says how far a job is. Without a note it is made all the same, so that no fault of the disk ends it here.</summary>
    public void Write(ExportJob job) => Try(() => shelf.Note(job.Id, JsonSerializer.SerializeToUtf8Bytes(job)));

    /// <summary>Says that jobs are still worked on.</summary>
    public void Touch(string id) => Try(() => shelf.TouchNote(id));

    /// <summary>Takes the note of a job away whose file is there.</summary>
    public void Remove(string id) => Try(() => shelf.RemoveNote(id));

    /// <summary>A job as the process that works on it told last; failed where that process is silent; null where nothing is known of it, or it failed long ago.</summary>
    /// <param name="id">Names it.</param>
    /// <param name="lasts">How long it is known that it failed.</param>
    public ExportJob? Find(string id, TimeSpan lasts)
    {
        if (shelf.FindNote(id) is not var (note, at) || Read(note) is not { } job)
            return null;

        var age = clock.GetUtcNow() - at;
        return age >= lasts ? null
            : job.IsOver || age <= Silence ? job
            : job with { State = ExportState.Failed, Problems = [Stopped] };
    }

    private static ExportJob? Read(byte[] note)
    {
        try
        {
            return JsonSerializer.Deserialize<ExportJob>(note);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }
}
