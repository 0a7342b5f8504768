using System.Reflection;
using System.Runtime.CompilerServices;
using Verbatim.Text;

namespace Verbatim.Tests.Architecture;

/// <summary>Trees, layers, records and results are immutable, so that threads may share them.</summary>
[TestClass]
public sealed class ImmutabilityTests
{
    private static readonly Assembly[] Libraries = [.. SourceRooms.Libraries.Select(Assembly.Load)];

    [TestMethod]
    public void NoPublicPropertyCanBeSetAfterCreation()
    {
        string[] faults = [.. from assembly in Libraries
                              from type in assembly.GetExportedTypes()
                              from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                              where property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
                              select $"{type.FullName}.{property.Name}"];
        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    public void NoPublicFieldCanBeWritten()
    {
        string[] faults = [.. from assembly in Libraries
                              from type in assembly.GetExportedTypes()
                              where !type.IsEnum
                              from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                              where !field.IsInitOnly && !field.IsLiteral
                              select $"{type.FullName}.{field.Name}"];
        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    public void NothingStaticIsMutable()
    {
        string[] faults = [.. from assembly in Libraries
                              from type in assembly.GetTypes()
                              where !type.IsEnum && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && !type.Name.Contains('<', StringComparison.Ordinal)
                              from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
                              where !field.IsInitOnly && !field.IsLiteral && !field.Name.Contains('<', StringComparison.Ordinal) && !field.IsDefined(typeof(ThreadStaticAttribute), inherit: false)
                              select $"{type.FullName}.{field.Name}"];
        Assert.AreEqual("", string.Join('\n', faults));
    }
}
