using Fadu.Application.Evidence.Kinds;

namespace Fadu.Application.Tests.Evidence.Kinds;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("../a.pdf")]
    [InlineData("C:\\fakepath\\a.pdf")]
    [InlineData("报告\u202Efdp.exe")]
    [InlineData(" a.pdf")]
    [InlineData("a.pdf.")]
    [InlineData(".htaccess")]
    [InlineData("\uFFFD\uFFFD.pdf")]
    [InlineData("a\"b.pdf")]
    public void What_is_no_plain_name_is_refused(string name) => FileNames.Refusal(name)!.Code.ShouldBe("evidence.name");

    [Theory]
    [InlineData("2025年 经费（批复）.pdf")]
    [InlineData("a.b.c")]
    [InlineData("𠮷")]
    public void What_people_name_files_is_admitted(string name) => FileNames.Refusal(name).ShouldBeNull();
}
