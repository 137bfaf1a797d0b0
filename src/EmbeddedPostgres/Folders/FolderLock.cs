using Fadu.EmbeddedPostgres.Failures;

namespace Fadu.EmbeddedPostgres.Folders;

/// <summary>Sees to it that a folder belongs to one process at a time; the system lets go of it when the process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <exception cref="PostgresUnavailableException">Another owner has it.</exception>
    public static FolderLock Take(ClusterFolder folder)
    {
        try
        {
            return new(new(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException) && File.Exists(folder.Lock))
        {
            throw new PostgresUnavailableException(
                "postgres.folder_in_use",
                $"文件夹 {folder.Root} 正由另一个进程使用。请先停止那个进程，或另指定一个文件夹（设置项 FADU_DATA）。",
                $"The folder {folder.Root} is in use by another process. Stop that one first, or name another folder (setting FADU_DATA).");
        }
    }

    public void Dispose() => _file.Dispose();
}
