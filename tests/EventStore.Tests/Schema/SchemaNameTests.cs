using Fadu.EventStore.Schema;

namespace Fadu.EventStore.Tests.Schema;

public sealed class SchemaNameTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\"b")]
    [InlineData("a'b")]
    [InlineData("a{b")]
    [InlineData("a\nb")]
    [InlineData("法法法法法法法法法法法法法法法法法法法法法法")]
    public void A_name_that_could_break_a_statement_is_refused(string name) => Should.Throw<ArgumentException>(() => new SchemaName(name));

    [Fact]
    public void A_lock_is_the_same_for_the_same_schema_and_purpose_alone()
    {
        var key = new SchemaName("fadu").LockKey("migrate");

        new SchemaName("fadu").LockKey("migrate").ShouldBe(key);
        new SchemaName("fadu").LockKey("other").ShouldNotBe(key);
        new SchemaName("other").LockKey("migrate").ShouldNotBe(key);
    }
}
