using Fadu.GraphQL.Errors;

namespace Fadu.GraphQL.Tests.Errors;

public sealed class ResponsePathTests
{
    private static readonly ResponsePath Path = ResponsePath.Root("units").Append(3).Append("name");

    [Fact]
    public void A_path_lists_its_steps_from_the_root()
    {
        Path.ToArray().ShouldBe(["units", 3, "name"]);
        Path.Length.ShouldBe(3);
        Path.ToString().ShouldBe("units[3].name");
        Path.Parent!.Index.ShouldBe(3);
        Path.Parent.Key.ShouldBeNull();
    }

    [Fact]
    public void Paths_with_the_same_steps_are_equal()
    {
        var same = ResponsePath.Of(null, "units").Append(3).Append("name");

        same.ShouldBe(Path);
        same.GetHashCode().ShouldBe(Path.GetHashCode());
        Path.ShouldNotBe(ResponsePath.Root("units").Append(2).Append("name"));
        Path.ShouldNotBe(ResponsePath.Root("units").Append(3).Append("code"));
        Path.ShouldNotBe(ResponsePath.Root("x").Append("units").Append(3).Append("name"));
        Path.ShouldNotBe(Path.Parent);
        Path.Equals(null).ShouldBeFalse();
    }

    [Fact]
    public void A_negative_index_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => Path.Append(-1));
}
