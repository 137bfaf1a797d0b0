using Fadu.Host.Commands;
using Fadu.Kernel;

namespace Fadu.Host.Tests.Commands;

public sealed class ImportOutputTests
{
    [Theory]
    [InlineData(true, "导入时别人改动了 submission/R/甲；前面的已经写入，请再运行一次，已写入的会跳过", "somebody changed submission/R/甲 meanwhile; what came before it is written: run the import again, what is written is passed over")]
    [InlineData(false, "导入时别人改动了 submission/R/甲；什么都没有写入，请再运行一次", "somebody changed submission/R/甲 meanwhile; nothing was written: run the import again")]
    public void At_a_conflict_it_is_said_what_is_written_and_what_to_do(bool isWritten, string chinese, string english) =>
        ImportOutput.ConflictAt("submission/R/甲", isWritten).ShouldBe(new Problem("conflict.version", new(chinese, english), null));
}
