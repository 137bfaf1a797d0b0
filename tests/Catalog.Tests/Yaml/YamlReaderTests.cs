using Fadu.Catalog.Yaml;

namespace Fadu.Catalog.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Fact]
    public void Scalars_are_the_text_in_the_file_with_their_place()
    {
        var (root, faults) = YamlReader.Read("a: 1.10\nb: ['x''y', \"p\\n\"]\nc: |\n  long\n  text\n");

        faults.ShouldBeEmpty();
        var map = root.ShouldBeOfType<YamlMap>();
        map.Entries.Select(entry => entry.Key).ShouldBe([Plain(1, 1, "a"), Plain(2, 1, "b"), Plain(3, 1, "c")]);
        map.Entries[0].Value.ShouldBe(Plain(1, 4, "1.10"));
        map.Entries[1].Value.ShouldBeOfType<YamlList>().Elements.ShouldBe(
            [new YamlScalar(new(2, 5), "x'y", ScalarStyle.SingleQuoted, 1), new YamlScalar(new(2, 13), "p\n", ScalarStyle.DoubleQuoted, 1)]);
        map.Entries[2].Value.ShouldBeOfType<YamlScalar>().ShouldSatisfyAllConditions(
            scalar => scalar.Text.ShouldBe("long\ntext\n"), scalar => scalar.Style.ShouldBe(ScalarStyle.Block));
    }

    [Theory]
    [InlineData("a: &x 1", "1:4 不能写 &x，请删去；文字里有 & 的加引号")]
    [InlineData("a: *x", "1:4 不能用 *x 引用别处内容，请把内容写在这里")]
    [InlineData("a: [*x, *y]", "1:5 不能用 *x 引用别处内容，请把内容写在这里|1:9 不能用 *y 引用别处内容，请把内容写在这里")]
    [InlineData("*x : 1", "1:1 不能用 *x 引用别处内容，请把内容写在这里|1:1 键只能是文字，不能是列表或一组键值")]
    [InlineData("a: !!int 1", "1:4 不能写类型标记 tag:yaml.org,2002:int，请删去；文字里有 ! 的加引号")]
    [InlineData("a: !x 1", "1:4 不能写类型标记 !x，请删去；文字里有 ! 的加引号")]
    [InlineData("a: 1\nb: 2\na: 3", "3:1 “a”写了两次(前一次在第 1 行)，请删去一个")]
    [InlineData("a: {x: 1, x: 2}", "1:11 “x”写了两次(前一次在第 1 行)，请删去一个")]
    [InlineData("{ [a]: 1, b: 2 }", "1:3 键只能是文字，不能是列表或一组键值")]
    [InlineData("? {a: 1}\n: 2", "1:3 键只能是文字，不能是列表或一组键值")]
    [InlineData("a: 1\n---\nb: 2", "2:1 一个文件只能写一套指标体系，请删去 --- 和后面的内容")]
    [InlineData("a: 1\n---\n*x\n---\n- 1\n", "2:1 一个文件只能写一套指标体系，请删去 --- 和后面的内容")]
    public void What_is_refused_is_told_with_its_place_and_the_rest_is_read(string text, string told)
    {
        var (root, faults) = YamlReader.Read(text);

        string.Join("|", faults.Select(fault => $"{fault.Place.Line}:{fault.Place.Column} {fault.Message.Chinese}")).ShouldBe(told);
        root.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("a: 1\n b: 2", 2, "“b: 2”，请与上下相邻的行对照缩进、冒号、引号和括号")]
    [InlineData("a:\n\t- 1", 2, "“- 1”，行首用了制表符，缩进请用空格")]
    [InlineData("a: 1\nname：b\nc: 2", 2, "“name：b”，冒号是全角的，请改成半角冒号加空格")]
    [InlineData("a: 1\nname:b\nc: 2", 2, "“name:b”，冒号后面要有一个空格")]
    [InlineData("a: \"x\nb: 1\n", 1, "“a: \"x”，双引号没有成对")]
    public void A_syntax_error_is_one_fault_with_a_guess_at_its_cause(string text, int line, string told)
    {
        var (root, faults) = YamlReader.Read(text);

        root.ShouldBeNull();
        faults.Select(fault => (fault.Code, fault.Message.Chinese)).ShouldBe([("yaml.syntax", $"这里读不下去：{told}")]);
        faults[0].Place.Line.ShouldBe(line);
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    public void Lists_and_maps_nest_64_deep(int depth, bool refused)
    {
        var (_, faults) = YamlReader.Read(string.Concat(Enumerable.Repeat("[", depth - 1)) + "1" + new string(']', depth - 1));

        faults.Select(fault => fault.Code).ShouldBe(refused ? ["yaml.too_deep"] : []);
    }

    private static YamlScalar Plain(int line, int column, string text) => new(new(line, column), text, ScalarStyle.Plain, 1);
}
