using CsCheck;

namespace Verbatim.Tests.Infrastructure;

/// <summary>
/// Samples a generator with the same values in every run. (The seed that CsCheck's own <c>Sample</c> takes fixes only its first value.)
/// </summary>
internal static class FixedSampling
{
    private const uint Stream = 20_171_113;
    private const ulong Seed = 42;

    /// <summary>Calls <paramref name="check"/>, which fails by an exception, with <paramref name="iter"/> values.</summary>
    public static void SampleFixed<T>(this Gen<T> gen, Action<T> check, int iter = 100)
    {
        var random = new PCG(Stream, Seed);
        for (int i = 0; i < iter; i++)
        {
            T value = gen.Generate(random, null, out _);
            try
            {
                check(value);
            }
            catch (Exception exception)
            {
                throw new AssertFailedException($"Value {i} fails: {Check.Print(value)}", exception);
            }
        }
    }

    /// <summary>Asserts that <paramref name="holds"/> is true of <paramref name="iter"/> values.</summary>
    public static void SampleFixed<T>(this Gen<T> gen, Func<T, bool> holds, int iter = 100) =>
        gen.SampleFixed((T value) => Assert.IsTrue(holds(value)), iter);

    /// <inheritdoc cref="SampleFixed{T}(Gen{T}, Action{T}, int)"/>
    public static void SampleFixed<T1, T2>(this Gen<(T1 First, T2 Second)> gen, Action<T1, T2> check, int iter = 100) =>
        gen.SampleFixed(((T1 First, T2 Second) value) => check(value.First, value.Second), iter);

    /// <inheritdoc cref="SampleFixed{T}(Gen{T}, Func{T, bool}, int)"/>
    public static void SampleFixed<T1, T2>(this Gen<(T1 First, T2 Second)> gen, Func<T1, T2, bool> holds, int iter = 100) =>
        gen.SampleFixed(((T1 First, T2 Second) value) => Assert.IsTrue(holds(value.First, value.Second)), iter);

    /// <inheritdoc cref="SampleFixed{T}(Gen{T}, Action{T}, int)"/>
    public static void SampleFixed<T1, T2, T3>(this Gen<(T1 First, T2 Second, T3 Third)> gen, Action<T1, T2, T3> check, int iter = 100) =>
        gen.SampleFixed(((T1 First, T2 Second, T3 Third) value) => check(value.First, value.Second, value.Third), iter);

    /// <inheritdoc cref="SampleFixed{T}(Gen{T}, Action{T}, int)"/>
    public static void SampleFixed<T1, T2, T3, T4>(this Gen<(T1 First, T2 Second, T3 Third, T4 Fourth)> gen, Action<T1, T2, T3, T4> check, int iter = 100) =>
        gen.SampleFixed(((T1 First, T2 Second, T3 Third, T4 Fourth) value) => check(value.First, value.Second, value.Third, value.Fourth), iter);

    /// <inheritdoc cref="SampleFixed{T}(Gen{T}, Func{T, bool}, int)"/>
    public static void SampleFixed<T1, T2, T3, T4>(this Gen<(T1 First, T2 Second, T3 Third, T4 Fourth)> gen, Func<T1, T2, T3, T4, bool> holds, int iter = 100) =>
        gen.SampleFixed(((T1 First, T2 Second, T3 Third, T4 Fourth) value) => Assert.IsTrue(holds(value.First, value.Second, value.Third, value.Fourth)), iter);
}
