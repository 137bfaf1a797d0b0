using Fadu.Kernel;

namespace Fadu.Host.Output;

/// <summary>A file that could not be read or written, named as the user named it.</summary>
/// <param name="path">As it was written.</param>
/// <param name="cause">What the system said; its words, and the names it has for the file, are kept to itself.</param>
internal sealed class FileFailure(string path, Exception cause) : IOException(cause.Message, cause.HResult)
{
    private const int DiskFull = unchecked((int)0x80070070);
    private const int Shared = unchecked((int)0x80070020);

    /// <summary>File and reason in one line.</summary>
    public Text Told { get; } = cause is FileNotFoundException or DirectoryNotFoundException && !Directory.Exists(path)
        ? new($"找不到文件 {path}", $"there is no file {path}")
        : new($"{path}：{Why(cause, path).Chinese}", $"{path}: {Why(cause, path).English}");

    /// <summary>Why reading or writing failed, in this program's words.</summary>
    /// <param name="failure">What the system said.</param>
    /// <param name="path">The file; null where it is no file by name.</param>
    public static Text Why(Exception failure, string? path) => failure switch
    {
        _ when path is not null && Directory.Exists(path) => new("是文件夹，不是文件", "is a folder, not a file"),
        FileNotFoundException or DirectoryNotFoundException => new("找不到这个文件", "there is no such file"),
        UnauthorizedAccessException => new("没有权限", "no permission"),
        { HResult: 28 or DiskFull } => new("磁盘已满", "the disk is full"),
        { HResult: 122 } => new("磁盘配额已用完", "the disk quota is used up"),
        { HResult: 30 } => new("磁盘是只读的", "the disk is read-only"),
        { HResult: 36 } or PathTooLongException => new("文件名太长", "the name is too long"),
        { HResult: 26 or Shared } => new("文件正被别的程序占用，请先关闭它", "another program holds the file; close it first"),
        _ => new($"读写失败（错误码 {failure.HResult:X}）", $"reading or writing failed (code {failure.HResult:X})"),
    };
}
