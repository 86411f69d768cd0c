/** Certificates of coverage for people insured in China who go abroad (R6.8). */
package onestop.exemption.outbound;
