using Fadu.EventStore.Verification;

namespace Fadu.EventStore.Tests.Verification;

public sealed class MerkleTreeTests
{
    // Inputs and roots of the reference tests of Certificate Transparency (RFC 6962).
    private static readonly string[] Leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_root_is_that_of_the_published_vectors(int count, string root) => Convert.ToHexStringLower(Tree(count).Root()).ShouldBe(root);

    [Fact]
    public void The_path_is_that_of_the_published_vector() => Tree(8).Path(0).Select(Convert.ToHexStringLower).ShouldBe(
    [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ]);

    [Fact]
    public void Every_path_leads_from_its_leaf_to_the_root_and_from_no_other_place()
    {
        for (var count = 1; count <= 70; count++)
        {
            var tree = Tree(count);
            var root = tree.Root();
            for (var index = 0; index < count; index++)
            {
                var path = tree.Path(index);
                MerkleTree.RootOf(Leaf(index), index, count, path).ShouldBe(root);
                for (var other = 0; other <= count; other++)
                {
                    if (other != index)
                        MerkleTree.RootOf(Leaf(index), other, count, path).ShouldNotBe(root);
                }
            }
        }
    }

    [Fact]
    public void A_path_that_is_too_long_or_too_short_leads_nowhere()
    {
        var tree = Tree(5);

        MerkleTree.RootOf(Leaf(1), 1, 5, [.. tree.Path(1).Skip(1)]).ShouldBeNull();
        MerkleTree.RootOf(Leaf(1), 1, 5, [.. tree.Path(1), new byte[32]]).ShouldBeNull();
        MerkleTree.RootOf(Leaf(1), 1, 5, [.. tree.Path(1).Take(2), new byte[31]]).ShouldBeNull();
        MerkleTree.RootOf(Leaf(1), -1, 5, tree.Path(1)).ShouldBeNull();
    }

    private static MerkleTree Tree(int count)
    {
        var tree = new MerkleTree();
        for (var i = 0; i < count; i++)
            tree.Add(Leaf(i));
        return tree;
    }

    private static byte[] Leaf(int index) => index < Leaves.Length ? Convert.FromHexString(Leaves[index]) : BitConverter.GetBytes(index);
}
